import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { PersonalDataRegistry, ProblemTextRegistry } from '@samenspel/platform/server';
import { meetingProblemTexts } from '../domain/index.js';
import { MeetingController } from './meeting/meeting.controller.js';
import { MeetingFacts } from './meeting/meeting.facts.js';
import { MeetingRepository } from './meeting/meeting.repository.js';
import { MeetingService } from './meeting/meeting.service.js';
import { ProgrammeMeetingController } from './meeting/programme-meeting.controller.js';
import { MeetingPersonalData } from './meeting/meeting-personal-data.js';

@Global()
@Module({
  controllers: [MeetingController, ProgrammeMeetingController],
  providers: [MeetingPersonalData, MeetingRepository, MeetingService, MeetingFacts],
  exports: [MeetingService, MeetingFacts],
})
export class MeetingsModule implements OnModuleInit {
  constructor(
    private readonly texts: ProblemTextRegistry,
    private readonly personalData: PersonalDataRegistry,
    private readonly meetingPersonalData: MeetingPersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this.meetingPersonalData);
    this.texts.add(meetingProblemTexts);
  }
}
