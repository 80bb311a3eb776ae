import type { Text } from '@samenspel/platform/domain';

/** What a pulse asks about; the same code in instruments, published cells and health. */
export const dimensionCodes = [
  'trust',
  'goal-alignment',
  'strategy-agreement',
  'knowledge-exchange',
  'climate',
  'commitment',
  'shared-decisions',
  'embeddedness',
  'mutual-respect',
  'shared-knowledge',
  'timeliness',
  'shared-goals',
  'accuracy',
  'problem-solving',
  'frequency',
] as const;
export type DimensionCode = (typeof dimensionCodes)[number];

export interface ScaleOption {
  readonly value: number;
  readonly label: Text;
}

/** Whole values from `lowest` to `highest`; `options` in the order in which a respondent sees them. */
export interface Scale {
  readonly code: string;
  readonly lowest: number;
  readonly highest: number;
  readonly options: readonly ScaleOption[];
  readonly doNotKnow: Text;
}

export interface Item {
  /** At most 26 characters, without two hyphens in a row: an answer's key may carry an organisation behind it. */
  readonly code: string;
  readonly dimension: DimensionCode;
  /** Of a coordination item, with `{organisation}` for the one that it is about. */
  readonly wording: Text;
  /** Agreeing means less of the dimension: the answer is turned round before anything is computed. */
  readonly reverseKeyed?: true;
}

/**
 * `dimensions`: each item once, about the partnership. `coordination`: each item once about every partner organisation
 * other than the respondent's own.
 */
export type InstrumentKind = 'dimensions' | 'coordination';

/** A questionnaire as data. A version that was used once never changes: a new wording is a new version. */
export interface Instrument {
  readonly code: string;
  readonly version: number;
  readonly kind: InstrumentKind;
  readonly name: Text;
  readonly scale: Scale;
  readonly items: readonly Item[];
}

/** One person's answers by `answerKey`; `null` is 'do not know'. Everything that was asked is present. */
export type AnswerSheet = Readonly<Record<string, number | null>>;

/** The dimensions that an instrument asks about, in the order of its items. */
export function dimensionsOf(instrument: Instrument): readonly DimensionCode[] {
  return [...new Set(instrument.items.map((item) => item.dimension))];
}

/** The answer as points of the dimension, high being more of it: `lowest + highest - answer` when reverse-keyed. */
export function keyedAnswer(scale: Scale, item: Item, answer: number): number {
  return item.reverseKeyed ? scale.lowest + scale.highest - answer : answer;
}
