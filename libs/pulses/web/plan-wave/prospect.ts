import type { ParticipantDto } from '@samenspel/api-client';
import type { Sector } from '@samenspel/identity/domain';
import { answerBlocks, groupProspects, type InstrumentKind } from '@samenspel/pulses/domain';
import type { Language } from '@samenspel/ui';
import { type Prospect, prospectInWords } from '../prospect';

interface InvitedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
}

interface PlannedWave {
  readonly kind: InstrumentKind;
  readonly minimum: number;
}

/** What can be seen of a wave with these people, and how many are invited of each organisation. */
export interface PlannedProspect extends Prospect {
  readonly organisations: readonly { readonly name: string; readonly invited: number }[];
}

/** By the rule that the server divides answers by, so that a promise made here is kept there. */
export function prospectOf(
  organisations: readonly InvitedOrganisation[],
  invited: readonly ParticipantDto[],
  { kind, minimum }: PlannedWave,
  language: Language,
): PlannedProspect {
  const counted = organisations.flatMap(({ id, name }) => {
    const count = invited.filter(({ organisationId }) => organisationId === id).length;
    return count > 0 ? [{ name, invited: count }] : [];
  });
  const sectors = new Map(organisations.map(({ id, sector }) => [id, sector]));
  const people = invited.map(({ organisationId, level }) => ({ organisationId, level, sector: sectors.get(organisationId)! }));
  const blocks = answerBlocks(people, minimum).map((block) => ({ ...block, invited: block.people.length }));
  const prospects = groupProspects(kind, blocks, minimum).map((prospect) => ({
    ...prospect,
    organisationName: organisations.find(({ id }) => prospect.group.endsWith(id))?.name ?? null,
  }));
  return { ...prospectInWords(prospects, { count: invited.length, minimum }, language), organisations: counted };
}
