import { answerScore, ratedOrganisations } from '../answer-key.js';
import type { AnswerSheet, Instrument } from '../instrument.js';
import { internalConsistencyOfSums } from './internal-consistency.js';
import type { Sums } from './internal-consistency.js';
import { meanOf } from './sample-moments.js';

/**
 * Running sums of answer sheets, over all waves of a programme with one version of an instrument, from which its internal
 * consistency comes. No sheet can be found back in them.
 */
export interface QualityBatch {
  /** Sheets without a missing item; the others are left out. */
  readonly people: number;
  /** In the order of the items of the instrument. */
  readonly items: readonly Sums[];
  /** Of a person's items together. */
  readonly total: Sums;
}

export interface CountedWave {
  /** The batch that runs on: empty again after a figure. */
  readonly batch: QualityBatch;
  /** The figure of the batch that this wave filled; absent as long as it is too small, or does not vary. */
  readonly quality?: InstrumentQuality;
}

export interface InstrumentQuality {
  readonly people: number;
  /** Cronbach's alpha, to two decimals. */
  readonly alpha: number;
}

/** An alpha is shown over at least so many people. */
export const fewestForQuality = 30;

const nothing: Sums = { sum: 0, squares: 0 };

export function emptyQualityBatch(instrument: Instrument): QualityBatch {
  return { people: 0, items: instrument.items.map(() => nothing), total: nothing };
}

/**
 * Adds a closed wave to the running batch, as a whole. At thirty people or more the batch gives its figure and a new one
 * begins: every sheet counts in one figure only, so that no two figures can be subtracted from each other.
 */
export function countWave(instrument: Instrument, batch: QualityBatch, sheets: readonly AnswerSheet[]): CountedWave {
  const rows = sheets.map((sheet) => itemScores(instrument, sheet)).filter((row) => row !== null);
  const counted: QualityBatch = {
    people: batch.people + rows.length,
    items: batch.items.map((sums, item) => added(sums, rows.map((row) => row[item]!))),
    total: added(batch.total, rows.map((row) => row.reduce((sum, score) => sum + score, 0))),
  };
  const alpha = internalConsistencyOfSums(counted.people, counted.items, counted.total);
  if (counted.people < fewestForQuality || alpha === null) return { batch: counted };
  return { batch: emptyQualityBatch(instrument), quality: { people: counted.people, alpha: Math.round(100 * alpha) / 100 } };
}

/** A person's score on each item, over several organisations the mean of them; `null` when an item has none. */
function itemScores(instrument: Instrument, sheet: AnswerSheet): readonly number[] | null {
  const organisations = ratedOrganisations(instrument, sheet);
  const scores = instrument.items.map((item) =>
    meanOf(organisations.map((organisation) => answerScore(instrument, sheet, item, organisation))),
  );
  return scores.every((score) => score !== null) ? scores : null;
}

function added({ sum, squares }: Sums, values: readonly number[]): Sums {
  return values.reduce((sums, value) => ({ sum: sums.sum + value, squares: sums.squares + value ** 2 }), { sum, squares });
}
