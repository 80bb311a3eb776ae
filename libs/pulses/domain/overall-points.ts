import type { Scale } from './instrument.js';
import { bandWidth } from './publication/displayed-mean.js';
import type { DisplayedMean } from './publication/displayed-mean.js';

/** A displayed mean as points of the scale; a band counts as its edge nearest the middle: 1.5 or 4.5 of five. */
export function displayedPoints(displayed: DisplayedMean, scale: Scale): number {
  if (displayed.kind === 'mean') return displayed.mean;
  return displayed.band === 'low' ? scale.lowest + bandWidth : scale.highest - bandWidth;
}

/**
 * The mean over what is displayed, in points rounded to one decimal, or `null` when nothing is. It is made of displayed
 * figures alone: anyone can compute it from them, so it tells nothing more (rule R2).
 */
export function overallPoints(displayed: readonly DisplayedMean[], scale: Scale): number | null {
  if (displayed.length === 0) return null;
  const sum = displayed.reduce((total, mean) => total + displayedPoints(mean, scale), 0);
  return Math.round((10 * sum) / displayed.length) / 10;
}
