import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { DiscussionPointList, DiscussionPointReference, NewDiscussionPoint, NewMeetingPlan } from './discussion-point.dto.js';
import { DiscussionPointService } from './discussion-point.service.js';

@ApiTags('meetings')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId')
export class DiscussionPointController {
  constructor(private readonly points: DiscussionPointService) {}

  @Get('discussion-points')
  @RequirePermission('discussion-point.list')
  @ApiOperation({ operationId: 'listDiscussionPoints', summary: 'What there is to discuss, and the meetings that are planned' })
  @ApiOkResponse({ type: DiscussionPointList })
  list(@Param('partnershipId') partnershipId: string, @Member() member: Membership): Promise<DiscussionPointList> {
    return this.points.list(partnershipId, member);
  }

  @Post('discussion-points')
  @RequirePermission('discussion-point.add')
  @ApiOperation({ operationId: 'addDiscussionPoint', summary: 'Put something on the list by hand' })
  @ApiCreatedResponse({ type: DiscussionPointList })
  add(@Param('partnershipId') partnershipId: string, @Body() body: NewDiscussionPoint, @Member() member: Membership): Promise<DiscussionPointList> {
    return this.points.add(partnershipId, body, member);
  }

  @Post('discussion-point-settlements')
  @RequirePermission('discussion-point.settle')
  @ApiOperation({ operationId: 'settleDiscussionPoint', summary: 'Take a point off the list because it was discussed' })
  @ApiCreatedResponse({ type: DiscussionPointList })
  @ApiConflictResponse({ description: 'It is not on the list' })
  settle(
    @Param('partnershipId') partnershipId: string,
    @Body() body: DiscussionPointReference,
    @Member() member: Membership,
  ): Promise<DiscussionPointList> {
    return this.points.settle(partnershipId, body, member);
  }

  @Post('meeting-plans')
  @RequirePermission('meeting-plan.make')
  @ApiOperation({ operationId: 'planMeeting', summary: 'Plan a meeting on a day, with points picked from the list' })
  @ApiCreatedResponse({ type: DiscussionPointList })
  plan(@Param('partnershipId') partnershipId: string, @Body() body: NewMeetingPlan, @Member() member: Membership): Promise<DiscussionPointList> {
    return this.points.plan(partnershipId, body, member);
  }

  @Post('meeting-plans/:meetingPlanId/cancellation')
  @RequirePermission('meeting-plan.cancel')
  @ApiParam({ name: 'meetingPlanId', format: 'uuid' })
  @ApiOperation({ operationId: 'cancelMeetingPlan', summary: 'Cancel a planned meeting; its points stay on the list' })
  @ApiCreatedResponse({ type: DiscussionPointList })
  cancel(
    @Param('partnershipId') partnershipId: string,
    @Param('meetingPlanId') id: string,
    @Member() member: Membership,
  ): Promise<DiscussionPointList> {
    return this.points.cancel(partnershipId, id, member);
  }
}
