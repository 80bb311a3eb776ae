import type { DimensionCode, Instrument, Scale } from '../instrument.js';
import { displayedPoints } from '../overall-points.js';
import { allowsVerdict, fewestResponses } from '../response-band.js';
import type { ResponseBand } from '../response-band.js';
import { fewestForSpread, leastAgreement } from '../statistics/agreement-band.js';
import type { AgreementBand } from '../statistics/agreement-band.js';
import { coordinationBand } from '../statistics/coordination-band.js';
import type { CoordinationBand } from '../statistics/coordination-band.js';
import { goalAlignment } from '../statistics/goal-alignment.js';
import type { GoalAlignment } from '../statistics/goal-alignment.js';
import { responseUncertainty } from '../statistics/response-uncertainty.js';
import type { Interval } from '../statistics/welch-test.js';
import { largestVariance } from '../statistics/within-group-agreement.js';
import { displayedSums } from './displayed-mean.js';
import type { DisplayedMean } from './displayed-mean.js';

/**
 * What is said beside a figure. Each of these is made of what is displayed, and of who was invited, which every reader
 * knows: never of an answer, an exact mean or an exact count. Who reads them could have worked them out.
 */
export interface DisplayedCell {
  readonly dimension: DimensionCode;
  readonly displayed: DisplayedMean;
  readonly agreement?: AgreementBand | undefined;
}

export interface DisplayedResponse {
  readonly response: ResponseBand | null;
  /** Everyone who was invited in the group. */
  readonly invited: number;
  /** The fewest people behind any figure of the group (rule R2). It decides whether something is said, never what. */
  readonly fewestAnswers: number;
}

/** Between which figures the mean of everyone invited lies, in points to one decimal, rounded outward. */
export interface DisplayedUncertainty {
  /** Whatever those who did not answer would have said. */
  readonly worstCase: Interval;
  /** Of 95 % or more if not answering is chance, as far as the worst case goes; only where agreement is displayed. */
  readonly sampling?: Interval;
}

const goals: DimensionCode = 'goal-alignment';

/** Whether people want the same; undefined of any other dimension, and where agreement or response do not allow a verdict. */
export function alignmentOf({ dimension, displayed, agreement }: DisplayedCell, response: ResponseBand | null, scale: Scale): GoalAlignment | undefined {
  if (dimension !== goals || !agreement || !allowsVerdict(response)) return undefined;
  return goalAlignment(displayedPoints(displayed, scale), leastAgreement(agreement)) ?? undefined;
}

/** How strong a tie is in our bands. */
export function strengthOf(displayed: DisplayedMean, scale: Scale): CoordinationBand {
  return coordinationBand(displayedPoints(displayed, scale), 'between')!;
}

/**
 * How far a figure can lie from that of everyone invited: as far as the fewest people that the response leaves possible,
 * the widest spread that the agreement does, and both ends of the rounding of the mean. Exact counts and spreads would
 * give away who did not answer (R7) and the spread of the few in whom two groups differ (R6).
 *
 * Undefined under ten people, and where the response is below 40 % or is not told.
 */
export function uncertaintyOf(cell: DisplayedCell, group: DisplayedResponse, { scale, items }: Instrument): DisplayedUncertainty | undefined {
  const people = fewestAssured(group);
  if (people === undefined) return undefined;
  const asked = items.filter(({ dimension }) => dimension === cell.dimension).length;
  const variance = cell.agreement ? largestVariance(leastAgreement(cell.agreement), people, scale, asked) : null;
  const [low, high] = displayedSums(cell.displayed, 1, scale).map((mean) => responseUncertainty({ people, mean, variance }, group.invited, scale));
  const worstCase = outward([low!.worstCase[0], high!.worstCase[1]], [scale.lowest, scale.highest]);
  return { worstCase, ...(low!.sampling && high!.sampling ? { sampling: outward([low!.sampling[0], high!.sampling[1]], worstCase) } : {}) };
}

/** So many people at least are behind each figure, as far as readers can tell. */
function fewestAssured({ response, invited, fewestAnswers }: DisplayedResponse): number | undefined {
  if (!response || !allowsVerdict(response)) return undefined;
  const people = fewestResponses(response, invited);
  return people >= fewestForSpread && fewestAnswers >= people ? people : undefined;
}

/** To one decimal and not within the interval, as far as these bounds go. */
function outward([lower, upper]: Interval, [lowest, highest]: Interval): Interval {
  const rounding = 1e-9;
  return [Math.max(lowest, Math.floor(10 * lower + rounding) / 10), Math.min(highest, Math.ceil(10 * upper - rounding) / 10)];
}
