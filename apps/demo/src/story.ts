import type { Level, Phase } from '@samenspel/partnerships/domain';
import type { PledgeKind } from '@samenspel/resources/domain';
import type { OrganisationKey, PersonKey } from './cast.js';

/** A day relative to today: negative has passed, positive is to come. */
export type Day = number;

export interface MilestoneStory {
  readonly title: string;
  readonly dueOn: Day;
  readonly by: PersonKey;
  readonly goal: number;
  readonly forecasts?: readonly { readonly toldOn: Day; readonly expectedOn: Day; readonly reason: string }[];
  /** Since when it waits for another party, and when somebody there confirmed that. */
  readonly waits?: { readonly toldOn: Day; readonly since: Day; readonly on: PersonKey; readonly reason: string; readonly confirmedOn: Day };
  readonly done?: { readonly on: Day; readonly note: string };
}

export interface PledgeStory {
  readonly by: OrganisationKey;
  readonly kind: PledgeKind;
  readonly amount: number;
  readonly description: string;
  readonly dueOn: Day;
  readonly contributions: readonly { readonly on: Day; readonly amount: number; readonly note?: string }[];
}

export interface MeetingStory {
  readonly on: Day;
  readonly subject: string;
  readonly attendance: readonly (readonly [OrganisationKey, Level, number])[];
  readonly decisions: readonly { readonly text: string; readonly by: readonly OrganisationKey[] }[];
  readonly next?: Day;
}

export interface WaveStory {
  readonly opened: Day;
  readonly closed?: Day;
  readonly released?: Day;
  /** The last day on which people can answer. */
  readonly closesOn: Day;
  /** How many of the participants answer, and around which point of the scale for each of the eight items. */
  readonly answers: { readonly people: number; readonly around: readonly number[] };
}

/** What happened between partners, told in days from today, so that the demo never grows old. */
export interface PartnershipStory {
  readonly name: string;
  readonly purpose: string;
  readonly phase: Phase;
  readonly started: Day;
  readonly openedBy: PersonKey;
  readonly participants: readonly (readonly [PersonKey, Level])[];
  readonly agreement?: {
    readonly title: string;
    readonly signed: Day;
    readonly starts: Day;
    readonly ends: Day;
    readonly goals: readonly string[];
    readonly milestones: readonly MilestoneStory[];
    readonly pledges: readonly PledgeStory[];
    /** From which day parties attest each quarter, and where the word of one of them differs: on the milestone of that title. */
    readonly attested?: { readonly from: Day; readonly differing: { readonly milestone: string; readonly by: OrganisationKey; readonly note: string } };
  };
  readonly meetings: readonly MeetingStory[];
  readonly waves: readonly WaveStory[];
}
