import type { FieldError } from '@samenspel/platform/domain';
import { type Level, levels } from '@samenspel/partnerships/domain';
import type { Instrument } from './instrument.js';
import { type WaveMode, waveModes } from './wave.js';

/**
 * The mode that a planner proposes. Half of those invited answer as a rule: when that half does not reach the minimum,
 * figures would be unlikely ever to appear, and organisations do better to speak openly.
 */
export function proposedMode(invited: number, minimumGroupSize: number): WaveMode {
  return invited >= 2 * minimumGroupSize ? 'anonymous' : 'joint-statement';
}

interface Candidate {
  readonly personId: string;
  readonly organisationId: string;
  readonly level: Level;
}

/** One signatory for each organisation: who signed before and still takes part, else the first at the highest level. */
export function proposedSignatories(candidates: readonly Candidate[], signedBefore: ReadonlySet<string>): readonly string[] {
  const rank = ({ personId, level }: Candidate) => (signedBefore.has(personId) ? -1 : levels.indexOf(level));
  const byOrganisation = Map.groupBy(candidates, ({ organisationId }) => organisationId);
  return [...byOrganisation.values()].map((people) => people.toSorted((one, other) => rank(one) - rank(other))[0]!.personId);
}

/** What keeps an instrument from being asked in a mode; undefined stands for one that does not exist. */
export function instrumentFaults(instrument: Instrument | undefined, mode: WaveMode): readonly FieldError[] {
  if (!instrument) return [{ pointer: '/instrumentCode', code: 'wave-unknown-instrument' }];
  return modesOf(instrument).includes(mode) ? [] : [{ pointer: '/mode', code: 'wave-mode-anonymous-only' }];
}

/** One answer of each organisation is about the partnership as a whole, not about each of the others apart. */
export function modesOf({ kind }: Instrument): readonly WaveMode[] {
  return kind === 'dimensions' ? waveModes : ['anonymous'];
}
