import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '@samenspel/platform/server';
import { RequirePermission } from '@samenspel/identity/server';
import { DecisionPage } from './decision.dto.js';
import { DecisionService } from './decision.service.js';

@ApiTags('meetings')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/decisions')
export class DecisionController {
  constructor(private readonly decisions: DecisionService) {}

  @Get()
  @RequirePermission('meeting.list')
  @ApiOperation({ operationId: 'listDecisions', summary: 'What was decided in the meetings of a partnership, latest meeting first' })
  @ApiOkResponse({ type: DecisionPage })
  list(@Param('partnershipId') partnershipId: string, @Query() query: PageQuery): Promise<DecisionPage> {
    return this.decisions.list(partnershipId, query);
  }
}
