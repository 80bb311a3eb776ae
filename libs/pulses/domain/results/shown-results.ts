import type { Language, LocalDate } from '@samenspel/platform/domain';
import type { DimensionCode, Scale } from '../instrument.js';
import { displayedPoints } from '../overall-points.js';
import type { DisplayedMean } from '../publication/displayed-mean.js';
import type { AgreementBand, ChangeVerdict, CoordinationBand, GapVerdict, GoalAlignment } from '../statistics/index.js';
import { bandTexts } from '../pulse-texts.js';

/** A displayed mean as rows and the API have it: a mean to one decimal or a band, never both. */
export interface ShownMean {
  readonly mean?: number | null;
  readonly band?: 'low' | 'high' | null;
}

export interface ShownInterval {
  readonly lower: number;
  readonly upper: number;
}

export interface ShownCell extends ShownMean {
  readonly dimension: DimensionCode;
  readonly agreement?: AgreementBand | null;
  readonly change?: ChangeVerdict | null;
  readonly alignment?: GoalAlignment | null;
  /** Between which figures the mean of everyone invited lies: surely, and if not answering is chance. */
  readonly worstCase?: ShownInterval | null;
  readonly sampling?: ShownInterval | null;
}

/** What the people of one organisation say of working with another. */
export interface ShownTie extends ShownMean {
  readonly strength: CoordinationBand;
}

export interface ShownGap {
  readonly dimension: DimensionCode;
  /** Public minus private, in points to one decimal. */
  readonly difference: number;
  /** The ends of the 95% confidence interval, in points to one decimal; null when a side is too small to tell. */
  readonly lower?: number | null;
  readonly upper?: number | null;
  readonly verdict: GapVerdict;
  /** A side holds one organisation only, so that this may be about two organisations rather than two sectors. */
  readonly indicative: boolean;
}

/** What a released wave shows of the partnership as a whole. */
export interface ShownWave {
  readonly waveId: string;
  readonly closedOn: LocalDate;
  /** Empty when the figures are withheld. */
  readonly cells: readonly ShownCell[];
}

/** The figure as it was frozen. */
export function displayedOf({ mean, band }: ShownMean): DisplayedMean {
  return band ? { kind: 'band', band } : { kind: 'mean', mean: mean! };
}

/** A displayed mean as points of the scale; a band counts as its edge nearest the middle. */
export function shownPoints(shown: ShownMean, scale: Scale): number {
  return displayedPoints(displayedOf(shown), scale);
}

/** The figure as it reads: '3,9', or '4,5 of hoger' for a band. */
export function figureInWords({ mean, band }: ShownMean, language: Language): string {
  return band ? bandTexts[band][language] : pointsInWords(mean!, language);
}

/** Points to one decimal, in the way of the language. */
export function pointsInWords(points: number, language: Language): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(points);
}
