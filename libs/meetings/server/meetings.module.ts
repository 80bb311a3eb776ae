import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ProblemTextRegistry } from '@samenspel/platform/server';
import { meetingProblemTexts } from '../domain/index.js';
import { AddedPoints } from './discussion-point/added-points.source.js';
import { DecisionController } from './decision/decision.controller.js';
import { DecisionRepository } from './decision/decision.repository.js';
import { DecisionService } from './decision/decision.service.js';
import { DiscussionPointController } from './discussion-point/discussion-point.controller.js';
import { DiscussionPointRepository } from './discussion-point/discussion-point.repository.js';
import { DiscussionPointService } from './discussion-point/discussion-point.service.js';
import { MeetingPlans } from './discussion-point/meeting-plans.js';
import { MeetingController } from './meeting/meeting.controller.js';
import { MeetingFacts } from './meeting/meeting.facts.js';
import { MeetingRepository } from './meeting/meeting.repository.js';
import { MeetingService } from './meeting/meeting.service.js';
import { PlannedMeetingDays } from './meeting/planned-meeting-days.source.js';
import { ProgrammeMeetingController } from './meeting/programme-meeting.controller.js';
import { MeetingPersonalData } from './meeting/meeting-personal-data.js';

@Global()
@Module({
  controllers: [DecisionController, DiscussionPointController, MeetingController, ProgrammeMeetingController],
  providers: [MeetingPersonalData, PlannedMeetingDays, MeetingRepository, MeetingService, MeetingFacts, DiscussionPointRepository, DiscussionPointService, MeetingPlans, AddedPoints, DecisionRepository, DecisionService],
  exports: [MeetingService, MeetingFacts, DiscussionPointService],
})
export class MeetingsModule implements OnModuleInit {
  constructor(private readonly texts: ProblemTextRegistry) {}

  onModuleInit(): void {
    this.texts.add(meetingProblemTexts);
  }
}
