import { Global, Module } from '@nestjs/common';
import { MeetingDays } from './meeting-days.js';
import { MeetingPlanning } from './meeting-planning.js';

@Global()
@Module({ providers: [MeetingDays, MeetingPlanning], exports: [MeetingDays, MeetingPlanning] })
export class MeetingDaysModule {}
