import { fillText, type Language, type Text } from '@samenspel/platform/domain';
import { type DimensionCode, dimensionsOf, type Instrument } from '../instrument.js';
import { type Statement, statedPoints } from '../joint-statement.js';

export const statedVerdicts = ['higher', 'lower', 'differing', 'no-clear-change', 'not-compared'] as const;
export type StatedVerdict = (typeof statedVerdicts)[number];

/** What each organisation stated, by its id. */
export type StatementsByOrganisation = ReadonlyMap<string, Statement>;

/** How organisations moved on a dimension between two joint statements, each compared with itself alone. */
export interface StatedChange {
  readonly dimension: DimensionCode;
  /** Those that chose a point of the scale both times. */
  readonly organisations: number;
  /** Of those, how many moved up, and how many down. */
  readonly higher: number;
  readonly lower: number;
  readonly verdict: StatedVerdict;
}

/** One organisation is one voice, and no change of the partnership. */
const fewestOrganisations = 2;
/** Points of the scale: the distance between two of its answers. */
const smallestMove = 1;

/**
 * What may be said of each dimension. The organisations are all there are and sign their answers, so nothing is estimated
 * and no test applies; but with two to six of them on five points, one that chooses the next answer moves the mean by up to
 * half a point. The mean is therefore not what counts. `higher` and `lower` ask for more than half of the organisations that
 * answered both times to move that way, and for none to move the other way; where some move up and others down they are
 * `differing`. With fewer than two that answered both times nothing is compared.
 */
export function statedChanges(instrument: Instrument, current: StatementsByOrganisation, previous: StatementsByOrganisation): readonly StatedChange[] {
  const both = [...current].flatMap(([id, now]) => (previous.has(id) ? [{ now, before: previous.get(id)! }] : []));
  return dimensionsOf(instrument).map((dimension) => {
    const moves = both.flatMap(({ now, before }) => {
      const [from, to] = [statedPoints(instrument, before, dimension), statedPoints(instrument, now, dimension)];
      return from === null || to === null ? [] : [to - from];
    });
    const higher = moves.filter((move) => move >= smallestMove).length;
    const lower = moves.filter((move) => move <= -smallestMove).length;
    return { dimension, organisations: moves.length, higher, lower, verdict: verdictOf(moves.length, higher, lower) };
  });
}

function verdictOf(organisations: number, higher: number, lower: number): StatedVerdict {
  if (organisations < fewestOrganisations) return 'not-compared';
  if (higher > 0 && lower > 0) return 'differing';
  if (2 * higher > organisations) return 'higher';
  return 2 * lower > organisations ? 'lower' : 'no-clear-change';
}

const evidence: Text = {
  nl: 'Van de {organisations} organisaties die beide keren antwoordden: {higher} hoger, {lower} lager en {same} gelijk.',
  en: 'Of the {organisations} organisations that answered both times: {higher} higher, {lower} lower and {same} the same.',
};

/** The evidence under a verdict; undefined where nothing is compared. */
export function statedChangeInWords({ organisations, higher, lower }: Omit<StatedChange, 'verdict'>, language: Language): string | undefined {
  if (organisations < fewestOrganisations) return undefined;
  return fillText(evidence[language], { organisations, higher, lower, same: organisations - higher - lower });
}
