import { Global, Module } from '@nestjs/common';
import { MeetingDays } from './meeting-days.js';

@Global()
@Module({ providers: [MeetingDays], exports: [MeetingDays] })
export class MeetingDaysModule {}
