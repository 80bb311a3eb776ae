import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { NewFulfilment, NewRevocation, ObligationDto, ObligationPage, OccurrencePage } from './obligation.dto.js';
import { ObligationService } from './obligation.service.js';

@ApiTags('obligations')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId')
export class ObligationController {
  constructor(private readonly obligations: ObligationService) {}

  @Get('agreements/:agreementId/obligations')
  @RequirePermission('obligation.list')
  @ApiParam({ name: 'agreementId', format: 'uuid' })
  @ApiOperation({ operationId: 'listObligations', summary: 'What parties of an agreement have to do and when, and how it stands' })
  @ApiOkResponse({ type: ObligationPage })
  list(
    @Param('partnershipId') partnershipId: string,
    @Param('agreementId') agreementId: string,
    @Query() query: PageQuery,
    @Member() member: Membership,
  ): Promise<ObligationPage> {
    return this.obligations.list(partnershipId, agreementId, query, member);
  }

  @Get('obligations/:obligationId')
  @RequirePermission('obligation.read')
  @ApiParam({ name: 'obligationId', format: 'uuid' })
  @ApiOperation({ operationId: 'readObligation', summary: 'What is to be done, by whom and when' })
  @ApiOkResponse({ type: ObligationDto })
  read(@Param('partnershipId') partnershipId: string, @Param('obligationId') id: string, @Member() member: Membership): Promise<ObligationDto> {
    return this.obligations.read(partnershipId, id, member);
  }

  @Get('obligations/:obligationId/occurrences')
  @RequirePermission('obligation.read')
  @ApiParam({ name: 'obligationId', format: 'uuid' })
  @ApiOperation({ operationId: 'listOccurrences', summary: 'The days on which it fell due, with what was done for each' })
  @ApiOkResponse({ type: OccurrencePage })
  occurrences(
    @Param('partnershipId') partnershipId: string,
    @Param('obligationId') id: string,
    @Query() query: PageQuery,
    @Member() member: Membership,
  ): Promise<OccurrencePage> {
    return this.obligations.occurrences(partnershipId, id, query, member);
  }

  @Post('obligations/:obligationId/fulfilments')
  @RequirePermission('obligation.fulfil')
  @ApiParam({ name: 'obligationId', format: 'uuid' })
  @ApiOperation({ operationId: 'fulfilObligation', summary: 'Record that it was done for a day on which it fell due' })
  @ApiCreatedResponse({ type: ObligationDto })
  @ApiConflictResponse({ description: 'It was fulfilled for that day already' })
  fulfil(
    @Param('partnershipId') partnershipId: string,
    @Param('obligationId') id: string,
    @Body() body: NewFulfilment,
    @Member() member: Membership,
  ): Promise<ObligationDto> {
    return this.obligations.fulfil(partnershipId, id, body, member);
  }

  @Post('obligations/:obligationId/revocations')
  @RequirePermission('obligation.revoke')
  @ApiParam({ name: 'obligationId', format: 'uuid' })
  @ApiOperation({ operationId: 'revokeFulfilment', summary: 'Take back that it was done for a day; what was recorded stays to be seen' })
  @ApiCreatedResponse({ type: ObligationDto })
  @ApiConflictResponse({ description: 'It is not fulfilled for that day' })
  revoke(
    @Param('partnershipId') partnershipId: string,
    @Param('obligationId') id: string,
    @Body() body: NewRevocation,
    @Member() member: Membership,
  ): Promise<ObligationDto> {
    return this.obligations.revoke(partnershipId, id, body, member);
  }
}
