import type { AnswerBlock } from '../answer-block.js';
import type { DimensionCode, Instrument } from '../instrument.js';
import { agreementBand, fewestForSpread, maySpreadBeShown } from '../statistics/agreement-band.js';
import type { AgreementBand } from '../statistics/agreement-band.js';
import { changeVerdicts } from '../statistics/change-verdict.js';
import type { ChangeVerdict } from '../statistics/change-verdict.js';
import { gapVerdict } from '../statistics/gap-verdict.js';
import type { GapSide } from '../statistics/gap-verdict.js';
import { itemMoments, sampleMoments } from '../statistics/sample-moments.js';
import { withinGroupAgreementOverItems } from '../statistics/within-group-agreement.js';
import { displayScores } from './displayed-mean.js';
import type { MeasuredDimension, MeasuredGroup } from './measured-group.js';
import type { Moments, PublishedGap, RememberedGroup, WaveToPublish } from './publication-plan.js';

/**
 * Whether anything that depends on the spread of answers is said of a group: of all its dimensions or of none. Left out
 * of one beside others, it would tell that nearly all gave that answer there (rule R6).
 */
export function tellsSpread({ dimensions }: MeasuredGroup): boolean {
  return dimensions.every(({ scores }) => maySpreadBeShown(scores));
}

/** Agreement in words, of a dimension whose group tells its spread. */
export function agreementOf({ scale }: Instrument, { answers }: MeasuredDimension): AgreementBand | undefined {
  const agreement = withinGroupAgreementOverItems(itemMoments(answers), scale.highest - scale.lowest + 1);
  return agreementBand(agreement) ?? undefined;
}

/** The moments that later waves compare with, of ten people or more. */
export function momentsOf({ dimensions }: MeasuredGroup): readonly Moments[] {
  return dimensions.flatMap(({ dimension, scores }) => {
    const { people, mean, variance } = sampleMoments(scores);
    return people >= fewestForSpread && mean !== null && variance !== null ? [{ dimension, people, mean, variance }] : [];
  });
}

/**
 * How a group changed since the latest wave that asked it the same questions in the same words, by dimension; empty when
 * there was none.
 */
export function changesOf(
  { instrument: { code, version }, earlierPublished }: WaveToPublish,
  group: MeasuredGroup,
): ReadonlyMap<DimensionCode, ChangeVerdict> {
  const [previous] = earlierPublished
    .filter((past) => past.instrument.code === code && past.instrument.version === version)
    .toSorted((a, b) => b.closedOn.localeCompare(a.closedOn))
    .flatMap(({ groups }): readonly RememberedGroup[] => groups.filter((past) => past.group === group.group));
  if (!previous) return new Map();
  const demonstrable = changeVerdicts({ response: group.response, moments: momentsOf(group) }, previous);
  return new Map(previous.cells.map(({ dimension }) => [dimension, demonstrable.get(dimension) ?? 'no-demonstrable-change']));
}

/**
 * Public minus private on every dimension of which both sides show a number, from these numbers, so that a gap tells no
 * more than they do. Beside a band nothing is said: the difference would undo it.
 */
export function gapsOf({ instrument, blocks }: WaveToPublish, shown: readonly MeasuredGroup[]): readonly PublishedGap[] {
  const [ofPublic, ofPrivate] = ['sector:public', 'sector:private'].map((code) => shown.find(({ group }) => group === code));
  if (!ofPublic || !ofPrivate) return [];
  const sideOf = (group: MeasuredGroup, dimension: DimensionCode): GapSide | null => {
    const { scores } = group.dimensions.find((measured) => measured.dimension === dimension)!;
    const displayed = displayScores(scores, instrument.scale);
    if (displayed.kind === 'band') return null;
    const { people, variance } = sampleMoments(scores);
    const organisations = organisationsIn(blocks.filter(({ code }) => group.blocks.includes(code)));
    return { people, mean: displayed.mean, variance: tellsSpread(group) ? variance : null, organisations };
  };
  return ofPublic.dimensions.flatMap(({ dimension }) => {
    const [a, b] = [sideOf(ofPublic, dimension), sideOf(ofPrivate, dimension)];
    const gap = a && b && gapVerdict(a, b);
    return gap ? [{ dimension, ...gap }] : [];
  });
}

/** At least so many organisations: a block of several holds two or more. */
function organisationsIn(blocks: readonly AnswerBlock[]): number {
  const named = new Set(blocks.map(({ organisationId }) => organisationId));
  return named.has(null) ? named.size + 1 : named.size;
}
