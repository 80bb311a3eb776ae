import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { PageQuery } from '@samenspel/platform/server';
import { Member, type Membership, RequirePermission } from '@samenspel/identity/server';
import { MeetingDto, MeetingPage, MeetingSummary, NewMeeting } from './meeting.dto.js';
import { MeetingService } from './meeting.service.js';

@ApiTags('meetings')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@ApiParam({ name: 'partnershipId', format: 'uuid' })
@Controller('programmes/:programmeId/partnerships/:partnershipId/meetings')
export class MeetingController {
  constructor(private readonly meetings: MeetingService) {}

  @Get()
  @RequirePermission('meeting.list')
  @ApiOperation({ operationId: 'listMeetings', summary: 'Meetings of a partnership, newest first' })
  @ApiOkResponse({ type: MeetingPage })
  list(@Param('partnershipId') partnershipId: string, @Query() query: PageQuery): Promise<Page<MeetingSummary>> {
    return this.meetings.list(query, partnershipId);
  }

  @Post()
  @RequirePermission('meeting.record')
  @ApiOperation({ operationId: 'recordMeeting', summary: 'Record a meeting that was held; it is never changed afterwards' })
  @ApiCreatedResponse({ type: MeetingDto })
  record(@Param('partnershipId') partnershipId: string, @Body() body: NewMeeting, @Member() member: Membership): Promise<MeetingDto> {
    return this.meetings.record(partnershipId, body, member);
  }

  @Get(':meetingId')
  @RequirePermission('meeting.read')
  @ApiParam({ name: 'meetingId', format: 'uuid' })
  @ApiOperation({ operationId: 'readMeeting', summary: 'A meeting with who attended and what was decided' })
  @ApiOkResponse({ type: MeetingDto })
  read(@Param('partnershipId') partnershipId: string, @Param('meetingId') meetingId: string): Promise<MeetingDto> {
    return this.meetings.read(partnershipId, meetingId);
  }
}
