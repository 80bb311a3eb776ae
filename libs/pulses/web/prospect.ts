import type { WaveProspect } from '@samenspel/api-client';
import { groupInWords } from '@samenspel/pulses/domain';
import type { Language } from '@samenspel/ui';

/** What can be seen of a wave: the key of a sentence below `pulses.prospect`, and what fills it. */
export interface Prospect {
  readonly key: 'nobody-invited' | 'never-a-figure' | 'groups' | 'total';
  readonly values: { readonly count: number; readonly minimum: number };
  /** Whom a figure can be about besides the whole, and from how many answers on. */
  readonly groups: readonly { readonly name: string; readonly invited: number; readonly needed: number }[];
}

/** @param prospects the partnership first; empty when too few are invited */
export function prospectInWords(prospects: readonly WaveProspect[], values: Prospect['values'], language: Language): Prospect {
  const [whole, ...parts] = prospects;
  const groups = parts.map((part) => ({ name: groupInWords(part, language), invited: part.invited, needed: part.answersNeeded }));
  const key = values.count === 0 ? 'nobody-invited' : !whole ? 'never-a-figure' : groups.length > 0 ? 'groups' : 'total';
  return { key, values, groups };
}
