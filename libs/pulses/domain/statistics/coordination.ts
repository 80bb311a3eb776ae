import { meanOf } from './sample-moments.js';
import type { ItemRow } from './sample-moments.js';

/** How one person, of one group, rates the coordination with a group: an answer for each item, or `null`. */
export interface CoordinationRating {
  /** The same for all ratings of one person. */
  readonly respondent: string;
  readonly from: string;
  readonly to: string;
  readonly items: ItemRow;
}

/** Row i, column j: what group i says of group j, in the order of the groups. */
export type TieMatrix = readonly (readonly (number | null)[])[];

/** Coordination between groups, in points of the scale; `null` where nothing can be computed. */
export interface Coordination {
  /** Directed: what i says of j need not be what j says of i. */
  readonly ties: TieMatrix;
  /** How many valid ratings stand behind each tie. */
  readonly counts: readonly (readonly number[])[];
  /** Mean of the ties of groups with themselves. */
  readonly within: number | null;
  /** Mean of the ties between groups: each relationship counts once, so that a large group drowns no small one. */
  readonly betweenTie: number | null;
  /** Mean over people of their own mean over other groups: each person counts once. */
  readonly betweenRespondent: number | null;
  /** Mean of both directions, where both exist. */
  readonly symmetric: TieMatrix;
  /** What i says of j minus what j says of i, where both exist. */
  readonly asymmetry: TieMatrix;
  /** The mean of the ties between groups for each item apart. */
  readonly dimensions: readonly (number | null)[];
}

/**
 * The score of one rating: the mean of the items answered, or `null` when fewer than half of them were (of seven items,
 * four are needed).
 */
export function ratingScore(items: ItemRow): number | null {
  const answered = items.filter((answer) => answer !== null);
  return answered.length < items.length / 2 ? null : meanOf(answered);
}

/**
 * The matrix of ties between groups and what follows from it. Ratings of or from groups that are not in `groups` are
 * left out.
 *
 * Source: Gittell 2002, Management Science 48(11):1408 for ratings between groups; the half rule and the mean over ties
 * are choices of our own.
 */
export function coordination(groups: readonly string[], ratings: readonly CoordinationRating[]): Coordination {
  const scored = ratings.map((rating) => ({ ...rating, score: ratingScore(rating.items) }));
  const { ties, counts } = tiesOf(groups, scored);
  return {
    ties,
    counts,
    within: meanOf(ties.map((row, i) => row[i]!)),
    betweenTie: betweenTies(ties),
    betweenRespondent: meanOf(meansOverOthers(groups, scored)),
    symmetric: bothWays(ties, (there, back) => (there + back) / 2),
    asymmetry: bothWays(ties, (there, back) => there - back),
    dimensions: (ratings[0]?.items ?? []).map((_, item) =>
      betweenTies(tiesOf(groups, ratings.map((rating) => ({ ...rating, score: rating.items[item] ?? null }))).ties),
    ),
  };
}

type ScoredRating = Omit<CoordinationRating, 'items'> & { readonly score: number | null };

function tiesOf(groups: readonly string[], ratings: readonly ScoredRating[]) {
  const scores = groups.map((from) =>
    groups.map((to) => ratings.filter((rating) => rating.from === from && rating.to === to && rating.score !== null)),
  );
  return {
    ties: scores.map((row) => row.map((cell) => meanOf(cell.map(({ score }) => score)))),
    counts: scores.map((row) => row.map((cell) => cell.length)),
  };
}

function betweenTies(ties: TieMatrix): number | null {
  return meanOf(ties.flatMap((row, i) => row.filter((_, j) => i !== j)));
}

function meansOverOthers(groups: readonly string[], ratings: readonly ScoredRating[]): readonly (number | null)[] {
  const others = ratings.filter(({ from, to }) => from !== to && groups.includes(from) && groups.includes(to));
  const people = [...new Set(others.map(({ respondent }) => respondent))];
  return people.map((person) => meanOf(others.filter(({ respondent }) => respondent === person).map(({ score }) => score)));
}

function bothWays(ties: TieMatrix, combine: (there: number, back: number) => number): TieMatrix {
  return ties.map((row, i) =>
    row.map((there, j) => {
      const back = ties[j]![i]!;
      return i === j || there === null || back === null ? null : combine(there, back);
    }),
  );
}
