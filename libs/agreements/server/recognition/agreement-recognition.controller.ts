import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { AgreementRecognitionDto, NewAgreementRecognition } from './agreement-recognition.dto.js';
import { AgreementRecognitionService } from './agreement-recognition.service.js';

@ApiTags('agreement-recognitions')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'agreementId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/agreements/:agreementId/recognitions')
export class AgreementRecognitionController {
  constructor(private readonly recognitions: AgreementRecognitionService) {}

  @Get()
  @RequirePermission('agreement-recognition.read')
  @ApiOperation({ operationId: 'readAgreementRecognition', summary: 'How the parties stand towards an agreement that one of them registered' })
  @ApiOkResponse({ type: AgreementRecognitionDto })
  read(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Member() member: Membership,
  ): Promise<AgreementRecognitionDto> {
    return this.recognitions.read(partnershipId, agreementId, member);
  }

  @Post()
  @RequirePermission('agreement-recognition.give')
  @ApiOperation({ operationId: 'giveAgreementRecognition', summary: 'Recognise the agreement as what was signed, or dispute it with a reason' })
  @ApiCreatedResponse({ type: AgreementRecognitionDto })
  @ApiConflictResponse({ description: 'The party has said so already, or an amendment was confirmed by all since' })
  give(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Body() body: NewAgreementRecognition,
    @Member() member: Membership,
  ): Promise<AgreementRecognitionDto> {
    return this.recognitions.give(partnershipId, agreementId, body, member);
  }
}
