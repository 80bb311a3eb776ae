import { dimensionCodes, displayedOf } from '../../domain/index.js';
import type { DimensionCode, PublishedCell, ShownMean } from '../../domain/index.js';

/** A cell as its row has it. */
export interface DisplayedRow extends Required<ShownMean> {
  readonly dimension: DimensionCode;
}

/** The rows in the fixed order of dimensions, so that the place of a row in the database tells nothing. */
export function inOrder<T extends Pick<DisplayedRow, 'dimension'>>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => dimensionCodes.indexOf(a.dimension) - dimensionCodes.indexOf(b.dimension));
}

const kinds = ['partnership', 'sector:public', 'sector:private', 'sector:civic', 'organisation:', 'level:strategic', 'level:tactical', 'level:operational'];

/** The partnership first, then sectors, organisations by name, and levels. */
export function inOrderOfGroups<T extends { readonly group: string; readonly organisationName: string | null }>(groups: readonly T[]): T[] {
  const place = ({ group }: T) => kinds.findIndex((kind) => group.startsWith(kind));
  return [...groups].sort((a, b) => place(a) - place(b) || (a.organisationName ?? '').localeCompare(b.organisationName ?? '', 'nl') || a.group.localeCompare(b.group));
}

export function toCells(rows: readonly DisplayedRow[]): PublishedCell[] {
  return inOrder(rows).map((row) => ({ dimension: row.dimension, displayed: displayedOf(row) }));
}
