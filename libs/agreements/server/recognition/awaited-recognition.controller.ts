import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AwaitedRecognitionPage, RecognisedAgreements, RecognisedCount } from './agreement-recognition.dto.js';
import { AgreementRecognitionService } from './agreement-recognition.service.js';

@ApiTags('agreement-recognitions')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId')
export class AwaitedRecognitionController {
  constructor(private readonly recognitions: AgreementRecognitionService) {}

  @Get('awaited-recognitions')
  @RequirePermission('agreement-recognition.read')
  @ApiOperation({ operationId: 'listAwaitedRecognitions', summary: "Registered agreements that wait for the word of the reader's organisation, by title" })
  @ApiOkResponse({ type: AwaitedRecognitionPage })
  list(@Param('partnershipId') partnershipId: string, @Query() query: PageQuery): Promise<AwaitedRecognitionPage> {
    return this.recognitions.awaited(partnershipId, query);
  }

  @Post('recognitions')
  @HttpCode(200)
  @RequirePermission('agreement-recognition.give')
  @ApiOperation({ operationId: 'recogniseAgreements', summary: 'Recognise each of these agreements as what was signed' })
  @ApiOkResponse({ type: RecognisedCount })
  recognise(
    @Param('partnershipId') partnershipId: string,
    @Body() body: RecognisedAgreements,
    @Member() member: Membership,
  ): Promise<RecognisedCount> {
    return this.recognitions.recogniseAll(partnershipId, body.agreementIds, member);
  }
}
