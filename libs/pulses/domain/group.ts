import { sectors } from '@samenspel/identity/domain';
import type { Sector } from '@samenspel/identity/domain';
import { levels } from '@samenspel/partnerships/domain';
import type { Level } from '@samenspel/partnerships/domain';

/** Whom a figure is about. */
export type Group =
  | { readonly kind: 'partnership' }
  | { readonly kind: 'sector'; readonly sector: Sector }
  | { readonly kind: 'organisation'; readonly organisationId: string }
  | { readonly kind: 'level'; readonly level: Level };

/** The group of everyone, which every published wave has. */
export const partnershipGroup = 'partnership';

/** The group as one word: `partnership`, `sector:public`, `organisation:<uuid>` or `level:operational`. */
export function groupCode(group: Group): string {
  if (group.kind === 'partnership') return partnershipGroup;
  if (group.kind === 'sector') return `sector:${group.sector}`;
  return group.kind === 'level' ? `level:${group.level}` : `organisation:${group.organisationId}`;
}

/** The group of a code. Throws a RangeError on a text that is none. */
export function readGroup(code: string): Group {
  const [kind, value = ''] = code.split(':');
  const sector = sectors.find((known) => known === value);
  const level = levels.find((known) => known === value);
  if (code === partnershipGroup) return { kind: 'partnership' };
  if (kind === 'sector' && sector) return { kind, sector };
  if (kind === 'level' && level) return { kind, level };
  if (kind === 'organisation' && value !== '') return { kind, organisationId: value };
  throw new RangeError(`No group has the code ${code}`);
}
