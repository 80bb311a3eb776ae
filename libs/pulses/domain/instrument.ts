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
  readonly code: string;
  readonly dimension: DimensionCode;
  readonly wording: Text;
  /** Agreeing means less of the dimension: the answer is turned round before anything is computed. */
  readonly reverseKeyed?: true;
}

/** A questionnaire as data. A version that was used once never changes: a new wording is a new version. */
export interface Instrument {
  readonly code: string;
  readonly version: number;
  readonly name: Text;
  readonly scale: Scale;
  readonly items: readonly Item[];
}

/** One person's answers by item code; `null` is 'do not know'. Every item of the instrument is present. */
export type AnswerSheet = Readonly<Record<string, number | null>>;

/** The dimensions that an instrument asks about, in the order of its items. */
export function dimensionsOf(instrument: Instrument): readonly DimensionCode[] {
  return [...new Set(instrument.items.map((item) => item.dimension))];
}

/** The answer as points of the dimension, high being more of it: `lowest + highest - answer` when reverse-keyed. */
export function keyedAnswer(scale: Scale, item: Item, answer: number): number {
  return item.reverseKeyed ? scale.lowest + scale.highest - answer : answer;
}
