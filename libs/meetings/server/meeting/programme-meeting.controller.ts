import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page } from '@samenspel/platform/domain';
import { PageQuery } from '@samenspel/platform/server';
import { RequirePermission } from '@samenspel/identity/server';
import { MeetingPage, MeetingSummary, PlannedMeeting, PlannedMeetingPage } from './meeting.dto.js';
import { MeetingService } from './meeting.service.js';

@ApiTags('meetings')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId')
export class ProgrammeMeetingController {
  constructor(private readonly meetings: MeetingService) {}

  @Get('meetings')
  @RequirePermission('meeting.browse')
  @ApiOperation({ operationId: 'browseMeetings', summary: 'Meetings of all partnerships that the reader may see, newest first' })
  @ApiOkResponse({ type: MeetingPage })
  browse(@Query() query: PageQuery): Promise<Page<MeetingSummary>> {
    return this.meetings.list(query);
  }

  @Get('planned-meetings')
  @RequirePermission('meeting.browse')
  @ApiOperation({ operationId: 'listPlannedMeetings', summary: 'The next meeting of each partnership as agreed at its last one, earliest first' })
  @ApiOkResponse({ type: PlannedMeetingPage })
  planned(@Query() query: PageQuery): Promise<Page<PlannedMeeting>> {
    return this.meetings.planned(query);
  }
}
