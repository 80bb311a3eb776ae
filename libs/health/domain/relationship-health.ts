import { addDays, type LocalDate } from '@samenspel/platform/domain';
import { meetingRhythm } from '@samenspel/meetings/domain';
import { type DisplayedMean, displayedPoints, type Scale } from '@samenspel/pulses/domain';
import type { Evidence } from './evidence.js';
import { defaultHealthModel, type HealthModel } from './health-model.js';
import { type HealthPart, type HealthScore, scoreOf, type UnknownReason } from './health-score.js';

/**
 * A released wave, exactly as displayed: measured from answers of anonymous people, or stated by organisations.
 * `dimensions` is empty when its figures are withheld, or when nobody stated anything.
 */
export interface WaveForHealth {
  readonly id: string;
  readonly kind: 'measured' | 'stated';
  /** The dimensions that its questionnaire asks about. */
  readonly asked: readonly string[];
  readonly releasedOn: LocalDate;
  readonly scale: Scale;
  readonly dimensions: readonly { readonly dimension: string; readonly displayed: DisplayedMean }[];
  readonly path: string;
}

/** A meeting that was held and recorded by the day that is looked at. */
export interface MeetingForHealth {
  readonly id: string;
  readonly subject: string;
  readonly heldOn: LocalDate;
  readonly decisions: number;
  readonly jointDecisions: number;
  readonly path: string;
}

export interface RelationshipFacts {
  readonly releasedWaves: readonly WaveForHealth[];
  readonly meetings: readonly MeetingForHealth[];
  /** The first day of the partnership. */
  readonly startedOn: LocalDate;
  readonly asOf: LocalDate;
}

/**
 * How partners fare together, from released measurements and from practice: nothing of agreements or pledges enters here.
 * Of pulses only the latest released wave that asked about a dimension counts for it, whichever way it was answered, and
 * only as it is displayed to everyone.
 */
export function relationshipHealth(
  { releasedWaves, meetings, startedOn, asOf }: RelationshipFacts,
  model: HealthModel = defaultHealthModel,
): HealthScore {
  const known = releasedWaves.filter(({ releasedOn }) => releasedOn <= asOf).toSorted((a, b) => a.releasedOn.localeCompare(b.releasedOn));
  const held = meetings.filter(({ heldOn }) => heldOn <= asOf);
  return scoreOf(
    [
      dimensionPart('trust', known, model),
      dimensionPart('goal-alignment', known, model),
      rhythmPart(held, startedOn, asOf, model),
      decisionsPart(held, asOf, model),
    ],
    model,
  );
}

/**
 * One dimension of a wave on 0 to 100: the lowest answer is 0, the highest 100. A band counts as its bound nearest the
 * middle ('4.5 or more' as 4.5), since nothing beyond what is displayed may be known.
 */
function dimensionPart(code: 'trust' | 'goal-alignment', waves: readonly WaveForHealth[], model: HealthModel): HealthPart {
  const wave = waves.findLast(({ asked }) => asked.includes(code));
  const cell = wave?.dimensions.find(({ dimension }) => dimension === code);
  const score = wave && cell ? onHundred(displayedPoints(cell.displayed, wave.scale), wave.scale) : null;
  const evidence: Evidence[] = wave
    ? [
        {
          kind: wave.kind === 'measured' ? 'wave' : 'joint-statement',
          id: wave.id,
          label: null,
          date: wave.releasedOn,
          outcome: cell ? wave.kind : 'withheld',
          points: score,
          path: wave.path,
          ...(cell && displayedAs(cell.displayed)),
        },
      ]
    : [];
  return {
    code,
    score,
    weight: model.relationshipWeights[code],
    reason: score !== null ? null : unknownReason(wave, waves),
    evidence: cell || wave?.kind === 'measured' ? evidence : [],
    figures: {},
  };
}

function unknownReason(wave: WaveForHealth | undefined, waves: readonly WaveForHealth[]): UnknownReason {
  if (!wave) return waves.length > 0 ? 'not-asked' : 'no-released-wave';
  return wave.kind === 'measured' ? 'wave-withheld' : 'nothing-stated';
}

/** Halves round up, also where a decimal such as 4.1 has no exact binary form. */
const onHundred = (points: number, { lowest, highest }: Scale) =>
  Math.round((100 * (points - lowest)) / (highest - lowest) + 1e-9);

const displayedAs = (displayed: DisplayedMean) => (displayed.kind === 'mean' ? { mean: displayed.mean } : { band: displayed.band });

function rhythmPart(meetings: readonly MeetingForHealth[], startedOn: LocalDate, asOf: LocalDate, model: HealthModel): HealthPart {
  const rhythm = meetingRhythm({ heldOn: meetings.map(({ heldOn }) => heldOn), startedOn, asOf });
  return {
    code: 'meeting-rhythm',
    score: rhythm && Math.round(100 * rhythm.share),
    weight: model.relationshipWeights['meeting-rhythm'],
    reason: rhythm ? null : 'no-meetings-yet',
    evidence: newestFirst(meetings).map((meeting) => meetingEvidence(meeting, 'held')),
    figures: rhythm ? { kept: rhythm.periodsKept, periods: rhythm.periods } : {},
  };
}

function decisionsPart(meetings: readonly MeetingForHealth[], asOf: LocalDate, model: HealthModel): HealthPart {
  const since = addDays(asOf, -model.decisionDays);
  const deciding = meetings.filter(({ heldOn, decisions }) => heldOn > since && decisions > 0);
  const decisions = deciding.reduce((sum, meeting) => sum + meeting.decisions, 0);
  const joint = deciding.reduce((sum, meeting) => sum + meeting.jointDecisions, 0);
  return {
    code: 'joint-decisions',
    score: decisions > 0 ? Math.round((100 * joint) / decisions) : null,
    weight: model.relationshipWeights['joint-decisions'],
    reason: decisions > 0 ? null : 'no-decisions',
    evidence: newestFirst(deciding).map((meeting) => meetingEvidence(meeting, 'decided')),
    figures: decisions > 0 ? { joint, decisions } : {},
  };
}

const newestFirst = (meetings: readonly MeetingForHealth[]) => meetings.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn));

function meetingEvidence(meeting: MeetingForHealth, outcome: 'held' | 'decided'): Evidence {
  const { id, subject, heldOn, path, decisions, jointDecisions } = meeting;
  const about = { kind: 'meeting', id, label: subject, date: heldOn, outcome, points: null, path } as const;
  return outcome === 'decided' ? { ...about, decisions, jointDecisions } : about;
}
