import type { Level, PartnershipOrganisation } from '@samenspel/api-client';
import type { DecisionReach } from '@samenspel/meetings/domain';

export type Organisation = Pick<PartnershipOrganisation, 'id' | 'name'>;

/** A meeting in a list, as the API answers it. */
export interface MeetingSummary {
  readonly id: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly heldOn: string;
  readonly subject: string;
  readonly organisations: readonly Organisation[];
  readonly levels: readonly Level[];
  readonly people: number;
  readonly decisionCount: number;
  readonly jointDecisionCount: number;
  readonly nextMeetingOn: string | null;
}

export interface Attendance {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly level: Level;
  readonly people: number;
}

export interface Decision {
  readonly id: string;
  readonly text: string;
  readonly organisations: readonly Organisation[];
  readonly joint: boolean;
  readonly reach: DecisionReach;
  readonly leftOut: readonly Organisation[];
}

export interface Meeting extends MeetingSummary {
  readonly attendance: readonly Attendance[];
  readonly absent: readonly Organisation[];
  readonly decisions: readonly Decision[];
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface PlannedMeeting {
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly plannedOn: string;
  readonly lastMeetingId: string;
  readonly lastHeldOn: string;
}

/** What is sent to record a meeting. */
export interface NewMeeting {
  readonly heldOn: string;
  readonly subject: string;
  readonly attendance: readonly { readonly organisationId: string; readonly level: Level; readonly people: number }[];
  readonly decisions: readonly { readonly text: string; readonly organisationIds: readonly string[] }[];
  readonly nextMeetingOn: string | null;
}
