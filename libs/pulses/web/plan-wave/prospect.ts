import type { ParticipantDto } from '@samenspel/api-client';
import type { Sector } from '@samenspel/identity/domain';
import { answerBlocks, groupInWords, groupProspects } from '@samenspel/pulses/domain';

interface InvitedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
}

/** What can be seen of a wave with these people: the key of a sentence below `pulses.prospect`, and what fills it. */
export interface Prospect {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Whom a figure can be about besides the whole, and from how many answers on. */
  readonly groups: readonly { readonly name: string; readonly invited: number; readonly needed: number }[];
  /** How many are invited of each organisation. */
  readonly organisations: readonly { readonly name: string; readonly invited: number }[];
}

/** By the rule that the server divides answers by, so that a promise made here is kept there. */
export function prospectOf(
  organisations: readonly InvitedOrganisation[],
  invited: readonly ParticipantDto[],
  minimum: number,
  language: 'nl' | 'en',
): Prospect {
  const counted = organisations.flatMap(({ id, name }) => {
    const count = invited.filter(({ organisationId }) => organisationId === id).length;
    return count > 0 ? [{ name, invited: count }] : [];
  });
  const sectors = new Map(organisations.map(({ id, sector }) => [id, sector]));
  const people = invited.map(({ organisationId, level }) => ({ organisationId, level, sector: sectors.get(organisationId)! }));
  const blocks = answerBlocks(people, minimum).map((block) => ({ ...block, invited: block.people.length }));
  const [whole, ...parts] = groupProspects(blocks, minimum);
  const groups = parts.map((part) => ({
    name: groupInWords({ group: part.group, organisationName: organisations.find(({ id }) => part.group.endsWith(id))?.name ?? null }, language),
    invited: part.invited,
    needed: part.answersNeeded,
  }));
  const values = { count: invited.length, minimum };
  const key = invited.length === 0 ? 'nobody-invited' : !whole ? 'never-a-figure' : groups.length > 0 ? 'groups' : 'total';
  return { key, values, groups, organisations: counted };
}
