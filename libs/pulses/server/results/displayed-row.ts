import type { DimensionCode, DisplayedMean, PublishedCell } from '../../domain/index.js';

/** A cell as its row has it: a mean or a band, never both. */
export interface DisplayedRow {
  readonly dimension: DimensionCode;
  readonly mean: number | null;
  readonly band: 'low' | 'high' | null;
}

export function toCells(rows: readonly DisplayedRow[]): PublishedCell[] {
  return rows.map((row) => ({ dimension: row.dimension, displayed: toDisplayed(row) }));
}

function toDisplayed({ mean, band }: DisplayedRow): DisplayedMean {
  return band === null ? { kind: 'mean', mean: mean! } : { kind: 'band', band };
}
