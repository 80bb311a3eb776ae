import type { Instrument } from './instrument.js';
import { short } from './instruments/short.js';
import { trustAndCourse } from './instruments/trust-and-course.js';
import { workingTogether } from './instruments/working-together.js';

/** Every version of every instrument that was ever offered; old versions stay, so that old waves stay readable. */
export const instrumentCatalogue: readonly Instrument[] = [trustAndCourse, workingTogether, short];

/** The instrument of that code and version, or undefined when there is none. */
export function findInstrument(code: string, version: number): Instrument | undefined {
  return instrumentCatalogue.find((instrument) => instrument.code === code && instrument.version === version);
}

/** The version of an instrument that a new wave asks, or undefined when there is no such instrument. */
export function latestInstrument(code: string): Instrument | undefined {
  return instrumentCatalogue.filter((instrument) => instrument.code === code).toSorted((one, other) => other.version - one.version)[0];
}
