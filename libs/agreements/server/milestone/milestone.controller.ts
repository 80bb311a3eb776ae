import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { MilestoneDto, NewCompletion, NewForecast } from './milestone.dto.js';
import { MilestoneService } from './milestone.service.js';

const ifMatch = { name: 'If-Match', required: true, description: 'The ETag that the change was made on' };

@ApiTags('milestones')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@ApiParam({ name: 'milestoneId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/milestones/:milestoneId')
export class MilestoneController {
  constructor(private readonly milestones: MilestoneService) {}

  @Get()
  @RequirePermission('milestone.read')
  @ApiOperation({ operationId: 'readMilestone', summary: 'What is expected, of whom and when, and what was expected before' })
  @ApiOkResponse({ type: MilestoneDto })
  read(
    @Param('partnershipId') partnershipId: string,
    @Param('milestoneId') id: string,
    @Member() member: Membership,
  ): Promise<MilestoneDto> {
    return this.milestones.read(partnershipId, id, member);
  }

  @Post('forecasts')
  @RequirePermission('milestone.forecast')
  @ApiHeader(ifMatch)
  @ApiOperation({ operationId: 'forecastMilestone', summary: 'Expect the milestone on another day' })
  @ApiCreatedResponse({ type: MilestoneDto })
  @ApiConflictResponse({ description: 'It has been completed' })
  forecast(
    @Param('partnershipId') partnershipId: string,
    @Param('milestoneId') id: string,
    @IfMatch() version: number,
    @Body() body: NewForecast,
    @Member() member: Membership,
  ): Promise<MilestoneDto> {
    return this.milestones.forecast(partnershipId, id, version, body, member);
  }

  @Post('completion')
  @RequirePermission('milestone.complete')
  @ApiHeader(ifMatch)
  @ApiOperation({ operationId: 'completeMilestone', summary: 'Mark the milestone as done' })
  @ApiCreatedResponse({ type: MilestoneDto })
  @ApiConflictResponse({ description: 'It has been completed already' })
  complete(
    @Param('partnershipId') partnershipId: string,
    @Param('milestoneId') id: string,
    @IfMatch() version: number,
    @Body() body: NewCompletion,
    @Member() member: Membership,
  ): Promise<MilestoneDto> {
    return this.milestones.complete(partnershipId, id, version, body, member);
  }
}
