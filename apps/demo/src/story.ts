import type {
  ClauseTerm,
  IncentiveTrigger,
  IndicatorDirection,
  PartyRole,
  Renewal,
  RiskTerm,
  SafeguardTerm,
} from '@samenspel/agreements/domain';
import type { Level, Phase } from '@samenspel/partnerships/domain';
import type { DimensionCode, WaveInterval } from '@samenspel/pulses/domain';
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
  /** What a written text says of it besides, where there is one. */
  readonly phase?: string;
  readonly size?: number;
  readonly evidence?: string;
  /** Titles of the milestones that must be reached first. */
  readonly after?: readonly string[];
}

export interface IndicatorStory {
  readonly goal: number;
  readonly title: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly direction: IndicatorDirection;
  readonly dueOn: Day;
  readonly readings: readonly (readonly [Day, number])[];
  readonly source: string;
  readonly by: PersonKey;
}

export interface ObligationStory {
  readonly title: string;
  readonly by: PersonKey;
  readonly towards?: OrganisationKey;
  readonly firstOn: Day;
  /** Rule of RFC 5545; once without it. */
  readonly recurrence?: string;
  readonly noticeDays: number;
  /** Titles of the milestones and obligations of others that it waits for. */
  readonly after?: readonly string[];
  /** For each time it fell due, from the first on, so many days later it was done (negative: earlier); the rest stands open. */
  readonly fulfilled: readonly number[];
  readonly waits?: MilestoneStory['waits'];
}

export interface SharedResourceStory {
  readonly title: string;
  readonly kind: PledgeKind;
  readonly by: OrganisationKey;
  readonly capacity: number;
  readonly allocations: readonly (readonly [OrganisationKey, number])[];
  readonly uses: readonly { readonly on: Day; readonly by: PersonKey; readonly amount: number; readonly note: string }[];
}

export interface IncentiveStory {
  readonly title: string;
  readonly trigger: IncentiveTrigger;
  /** The title of a milestone, or the place of a goal. */
  readonly tiedTo: string | number;
  readonly consequence: string;
}

/** What a text says. In an amendment: what it adds to the text in force, or says anew. */
export interface TermsStory {
  readonly purpose?: string;
  readonly starts?: Day;
  readonly ends?: Day;
  readonly renewal?: { readonly kind: Renewal; readonly months: number; readonly noticeMonths: number };
  readonly parties?: readonly { readonly organisation: OrganisationKey; readonly role: PartyRole; readonly signatory: PersonKey }[];
  readonly goals?: readonly string[];
  readonly indicators?: readonly IndicatorStory[];
  readonly milestones?: readonly MilestoneStory[];
  readonly obligations?: readonly ObligationStory[];
  readonly pledges?: readonly PledgeStory[];
  readonly sharedResources?: readonly SharedResourceStory[];
  readonly incentives?: readonly IncentiveStory[];
  readonly risks?: readonly Omit<RiskTerm, 'id'>[];
  readonly safeguards?: readonly SafeguardTerm[];
  readonly clauses?: readonly Omit<ClauseTerm, 'id'>[];
}

/** How a text was written and put to the parties; once all confirmed it, it is in force. */
export interface DraftStory {
  readonly since: Day;
  readonly by: PersonKey;
  readonly proposed: Day;
  readonly confirmed: readonly (readonly [Day, PersonKey])[];
  readonly terms: TermsStory;
  readonly comments?: readonly { readonly on: Day; readonly by: PersonKey; readonly about: string; readonly shared: boolean; readonly text: string }[];
}

export interface AmendmentStory extends DraftStory {
  readonly reason: string;
  /** The decision that it follows from, in its own words. */
  readonly decision?: string;
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
  /** What partners said they would try once they saw the outcome; those who were invited were told. */
  readonly tried?: { readonly dimension: DimensionCode; readonly by: PersonKey; readonly on: Day; readonly text: string };
}

/** A wave in which organisations state openly how they see it. */
export interface StatementWaveStory extends Omit<WaveStory, 'answers'> {
  /** Who signs, and for each of the eight items the point that is chosen and why; null does not know. */
  readonly statements: readonly { readonly by: PersonKey; readonly answers: readonly (readonly [number | null, string])[] }[];
}

/** A wave in which everyone says of each partner organisation how working together goes. */
export interface RatingWaveStory extends Omit<WaveStory, 'answers'> {
  /** Who rates whom, and around which point of the scale. */
  readonly ratings: readonly { readonly from: OrganisationKey; readonly about: OrganisationKey; readonly around: number }[];
}

/** A wave that is still to come, and comes back. */
export interface PlannedWaveStory {
  readonly planned: Day;
  readonly opens: Day;
  readonly closesOn: Day;
  readonly repeats: WaveInterval;
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
    /** How it was written and confirmed here; without this it was signed elsewhere. */
    readonly written?: DraftStory;
    readonly amendments?: readonly AmendmentStory[];
    /** From which day parties attest each quarter, and where the word of one of them differs: on the milestone of that title. */
    readonly attested?: { readonly from: Day; readonly differing: { readonly milestone: string; readonly by: OrganisationKey; readonly note: string } };
  };
  /** Texts of agreements that are not in force yet. */
  readonly drafts?: readonly (DraftStory & { readonly title: string })[];
  readonly meetings: readonly MeetingStory[];
  readonly waves: readonly (WaveStory | StatementWaveStory | RatingWaveStory)[];
  readonly plannedWave?: PlannedWaveStory;
}
