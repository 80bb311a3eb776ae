import {
  ChoiceField,
  ChoiceListField,
  FlagField,
  IdField,
  IdListField,
  InstantField,
  ListField,
  LocalDateField,
  TextField,
  WholeNumberField,
} from '@samenspel/platform/server';
import { type Level, levels } from '@samenspel/partnerships/domain';
import type { DecisionReach } from '../../domain/index.js';

const reaches = ['everyone-present', 'one-organisation', 'some-present'] as const satisfies DecisionReach[];

export class NewAttendance {
  @IdField() organisationId: string;
  @ChoiceField({ of: levels, name: 'Level' }) level: Level;
  @WholeNumberField({ min: 1, max: 100 }) people: number;
}

export class NewDecision {
  @TextField({ max: 2000 }) text: string;
  @IdListField({ max: 51, description: 'The organisations that took part in deciding' }) organisationIds: string[];
}

export class NewMeeting {
  @LocalDateField() heldOn: string;
  @TextField({ max: 200 }) subject: string;
  @ListField(() => NewAttendance, { max: 153, description: 'An organisation that is not listed was absent' }) attendance: NewAttendance[];
  @ListField(() => NewDecision, { max: 50 }) decisions: NewDecision[];
  @LocalDateField({ optional: true }) nextMeetingOn?: string | null;
}

export class MeetingOrganisation {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
}

export class AttendanceDto {
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: levels, name: 'Level' }) level: Level;
  @WholeNumberField({ min: 1, max: 100 }) people: number;
}

export class DecisionDto {
  @IdField() id: string;
  @TextField({ max: 2000 }) text: string;
  @ListField(() => MeetingOrganisation, { max: 51, description: 'The organisations that took part in deciding' }) organisations: MeetingOrganisation[];
  @FlagField({ description: 'Everyone who attended took part, at least two organisations' }) joint: boolean;
  @ChoiceField({ of: reaches, name: 'DecisionReach', description: 'Why it is joint or not' }) reach: DecisionReach;
  @ListField(() => MeetingOrganisation, { max: 51, description: 'Attended and took no part in deciding' }) leftOut: MeetingOrganisation[];
}

export class MeetingSummary {
  @IdField() id: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @LocalDateField() heldOn: string;
  @TextField({ max: 200 }) subject: string;
  @ListField(() => MeetingOrganisation, { max: 51, description: 'The organisations that attended' }) organisations: MeetingOrganisation[];
  @ChoiceListField({ of: levels, max: 3, description: 'The levels that attended' }) levels: Level[];
  @WholeNumberField({ min: 1, max: 15_300 }) people: number;
  @WholeNumberField({ min: 0, max: 50 }) decisionCount: number;
  @WholeNumberField({ min: 0, max: 50 }) jointDecisionCount: number;
  @LocalDateField({ optional: true }) nextMeetingOn: string | null;
}

export class MeetingPage {
  @ListField(() => MeetingSummary, { max: 100 }) items: MeetingSummary[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class MeetingDto extends MeetingSummary {
  @ListField(() => AttendanceDto, { max: 153 }) attendance: AttendanceDto[];
  @ListField(() => MeetingOrganisation, { max: 51, description: 'Took part in the partnership then, and did not attend' }) absent: MeetingOrganisation[];
  @ListField(() => DecisionDto, { max: 50 }) decisions: DecisionDto[];
  @TextField({ max: 200 }) recordedBy: string;
  @InstantField() recordedAt: Date;
}

export class PlannedMeeting {
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @LocalDateField({ description: 'As agreed at the last meeting' }) plannedOn: string;
  @IdField() lastMeetingId: string;
  @LocalDateField() lastHeldOn: string;
}

export class PlannedMeetingPage {
  @ListField(() => PlannedMeeting, { max: 100 }) items: PlannedMeeting[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}
