import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { NewContribution, NewPledge, PledgeDto, PledgePage, PledgeQuery } from './pledge.dto.js';
import { PledgeService } from './pledge.service.js';

@ApiTags('pledges')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/pledges')
export class PledgeController {
  constructor(private readonly pledges: PledgeService) {}

  @Get()
  @RequirePermission('pledge.list')
  @ApiOperation({ operationId: 'listPledges', summary: 'What parties promised to put in, and what they did put in' })
  @ApiOkResponse({ type: PledgePage })
  list(@Param('partnershipId') partnershipId: string, @Query() query: PledgeQuery, @Member() member: Membership): Promise<PledgePage> {
    return this.pledges.list(partnershipId, query, member);
  }

  @Post()
  @RequirePermission('pledge.add')
  @ApiOperation({ operationId: 'addPledge', summary: 'Add what a party of an agreement promises to put in' })
  @ApiCreatedResponse({ type: PledgeDto })
  add(@Param('partnershipId') partnershipId: string, @Body() body: NewPledge, @Member() member: Membership): Promise<PledgeDto> {
    return this.pledges.add(partnershipId, body, member);
  }

  @Post(':pledgeId/contributions')
  @RequirePermission('contribution.log')
  @ApiParam({ name: 'pledgeId', format: 'uuid' })
  @ApiOperation({ operationId: 'logContribution', summary: 'Log what was put in on a pledge' })
  @ApiCreatedResponse({ type: PledgeDto })
  logContribution(
    @Param('partnershipId') partnershipId: string,
    @Param('pledgeId') pledgeId: string,
    @Body() body: NewContribution,
    @Member() member: Membership,
  ): Promise<PledgeDto> {
    return this.pledges.logContribution(partnershipId, pledgeId, body, member);
  }
}
