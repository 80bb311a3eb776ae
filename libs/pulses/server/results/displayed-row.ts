import { dimensionCodes } from '../../domain/index.js';
import type { DimensionCode, DisplayedMean, PublishedCell } from '../../domain/index.js';

/** A cell as its row has it: a mean or a band, never both. */
export interface DisplayedRow {
  readonly dimension: DimensionCode;
  readonly mean: number | null;
  readonly band: 'low' | 'high' | null;
}

/** The rows in the fixed order of dimensions, so that the place of a row in the database tells nothing. */
export function inOrder<T extends Pick<DisplayedRow, 'dimension'>>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => dimensionCodes.indexOf(a.dimension) - dimensionCodes.indexOf(b.dimension));
}

export function toCells(rows: readonly DisplayedRow[]): PublishedCell[] {
  return inOrder(rows).map((row) => ({ dimension: row.dimension, displayed: toDisplayed(row) }));
}

export function toDisplayed({ mean, band }: Pick<DisplayedRow, 'mean' | 'band'>): DisplayedMean {
  return band === null ? { kind: 'mean', mean: mean! } : { kind: 'band', band };
}
