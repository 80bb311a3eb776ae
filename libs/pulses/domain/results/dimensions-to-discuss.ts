import type { DimensionCode, Scale } from '../instrument.js';
import { type ShownCell, type ShownGap, shownPoints } from './shown-results.js';

/** Why partners had better talk about a dimension: it scores low, people differ, or public and private partners do. */
export const discussionReasons = ['low', 'divided', 'gap'] as const;
export type DiscussionReason = (typeof discussionReasons)[number];

export interface DimensionToDiscuss {
  readonly cell: ShownCell;
  /** One or more, in the order of the type. */
  readonly reasons: readonly DiscussionReason[];
}

/** More points than this make no conversation. */
export const mostDimensionsToDiscuss = 3;

/**
 * The dimensions of a released wave that ask for a conversation, the lowest first and three at most: with a displayed
 * mean below the middle of the scale (3.0 of five), with weak agreement or none, with goals on which people are divided,
 * or with a demonstrable difference between public and private partners. Made of displayed figures alone.
 */
export function dimensionsToDiscuss(cells: readonly ShownCell[], gaps: readonly ShownGap[], scale: Scale): readonly DimensionToDiscuss[] {
  const middle = (scale.lowest + scale.highest) / 2;
  const differing = new Set<DimensionCode>(gaps.filter(({ verdict }) => verdict === 'differs').map(({ dimension }) => dimension));
  return cells
    .map((cell) => ({
      cell,
      reasons: [
        ...(shownPoints(cell, scale) < middle ? (['low'] as const) : []),
        ...(isDivided(cell) ? (['divided'] as const) : []),
        ...(differing.has(cell.dimension) ? (['gap'] as const) : []),
      ],
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => shownPoints(one.cell, scale) - shownPoints(other.cell, scale))
    .slice(0, mostDimensionsToDiscuss);
}

function isDivided({ agreement, alignment }: ShownCell): boolean {
  return agreement === 'lack' || agreement === 'weak' || alignment === 'divided';
}
