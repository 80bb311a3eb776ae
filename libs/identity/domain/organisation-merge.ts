import type { FieldError } from '@samenspel/platform/domain';
import { likelyDuplicates, type OrganisationIdentity } from './organisation.js';

/** An organisation as far as merging goes. */
export interface MergeableOrganisation {
  readonly id: string;
  /** The one it went into already. */
  readonly mergedInto: string | null;
}

/** Checks that one organisation can go into another: both take part themselves, and they are two. */
export function organisationMergeErrors(absorbed: MergeableOrganisation, into: MergeableOrganisation | undefined): FieldError[] {
  const gone = absorbed.mergedInto ? [{ pointer: '/organisationId', code: 'organisation.merged-already' }] : [];
  if (!into) return [...gone, { pointer: '/intoId', code: 'unknown-reference' }];
  if (into.id === absorbed.id) return [...gone, { pointer: '/intoId', code: 'organisation.merged-into-itself' }];
  return [...gone, ...(into.mergedInto ? [{ pointer: '/intoId', code: 'organisation.merged-already' }] : [])];
}

/** Groups of organisations that are likely one, each of two at least; every organisation stands in one group at most. */
export function duplicateGroups<T extends OrganisationIdentity & { readonly id: string }>(organisations: readonly T[]): T[][] {
  const groups: T[][] = [];
  const grouped = new Set<string>();
  for (const organisation of organisations) {
    if (grouped.has(organisation.id)) continue;
    const group = alike(organisation, organisations, grouped);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

/** The organisation with everything that is alike to it, or alike to what is: a name may lead to a number, and on. */
function alike<T extends OrganisationIdentity & { readonly id: string }>(first: T, organisations: readonly T[], grouped: Set<string>): T[] {
  const group = [first];
  grouped.add(first.id);
  for (const member of group) {
    for (const other of likelyDuplicates(member, organisations)) {
      if (grouped.has(other.id)) continue;
      grouped.add(other.id);
      group.push(other);
    }
  }
  return group;
}
