import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, newId } from '@samenspel/platform/server';
import { type Membership, OrganisationService } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { likenessOf, newOrganisationId, type PlannedAgreement, type RegisterPlan, type RegisterReading } from '../../domain/index.js';
import type { RegisteredAgreement } from '../agreement/agreement.repository.js';
import { RegisterAgreement } from '../agreement/register-agreement.use-case.js';
import { RegisterImportRepository } from './register-import.repository.js';

/** How many agreements are written together: the page can see how far it is after each. */
const atOnce = 100;

/** Adds what a register plans by the same way as an agreement that is registered by hand, in the transaction under way. */
@Injectable()
export class TakeOverRegister {
  constructor(
    private readonly repository: RegisterImportRepository,
    private readonly registerAgreement: RegisterAgreement,
    private readonly organisations: OrganisationService,
    private readonly partnerships: PartnershipRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @param told after some agreements each time, how many are there */
  async run(
    { id, reading }: { readonly id: string; readonly reading: RegisterReading },
    { agreements }: RegisterPlan,
    member: Membership,
    told: (handled: number) => Promise<void>,
  ): Promise<void> {
    const ids = await this.addOrganisations(reading, agreements);
    const planned = agreements.map((agreement) => withIds(agreement, ids));
    if (reading.letPartiesJoin) await this.letJoin(planned);
    for (let handled = 0; handled < planned.length; handled += atOnce) {
      const some = planned.slice(handled, handled + atOnce).map((agreement) => ({ ...agreement, id: newId() }));
      await this.registerAgreement.add(some.map(registered), member, 'import');
      const imported = some.map((agreement) => ({ ...agreement, likeness: createHash('sha256').update(likenessOf(agreement)).digest('hex') }));
      await this.repository.insertImported(id, imported, this.clock.now());
      await told(handled + some.length);
    }
  }

  /** Adds the new organisations that an agreement names. @returns the id of each by what stood for it */
  private async addOrganisations({ organisations }: RegisterReading, agreements: readonly PlannedAgreement[]): Promise<ReadonlyMap<string, string>> {
    const named = new Set(agreements.flatMap((agreement) => [...agreement.partyIds, ...agreement.milestones.map((milestone) => milestone.responsibleOrganisationId)]));
    const ids = new Map<string, string>();
    for (const { name, organisationId, sector } of organisations) {
      const standIn = newOrganisationId(name);
      if (organisationId || !sector || !named.has(standIn) || ids.has(standIn)) continue;
      ids.set(standIn, (await this.organisations.create({ name: name.slice(0, 200), sector })).id);
    }
    return ids;
  }

  private async letJoin(agreements: readonly PlannedAgreement[]): Promise<void> {
    const wanted = new Map<string, Set<string>>();
    for (const { partnershipId, partyIds } of agreements) {
      wanted.set(partnershipId, new Set([...(wanted.get(partnershipId) ?? []), ...partyIds]));
    }
    for (const { id, organisationIds } of await this.repository.partnerships()) {
      const joining = [...(wanted.get(id) ?? [])].filter((organisationId) => !organisationIds.includes(organisationId));
      if (joining.length === 0) continue;
      await this.partnerships.insertOrganisations(id, joining, this.clock.now());
      await this.audit.record({ action: 'partnership.changed', subjectId: id, partnershipId: id, details: { organisationsJoined: joining.length } });
    }
  }
}

function registered({ id, partnershipId, title, signedOn, startsOn, endsOn, partyIds, goals, milestones }: PlannedAgreement & { readonly id: string }): RegisteredAgreement {
  return { id, partnershipId, input: { title, signedOn, startsOn, endsOn, partyIds: [...partyIds], goals: [...goals], milestones: [...milestones] } };
}

function withIds(agreement: PlannedAgreement, ids: ReadonlyMap<string, string>): PlannedAgreement {
  const idOf = (organisationId: string) => ids.get(organisationId) ?? organisationId;
  return {
    ...agreement,
    partyIds: agreement.partyIds.map(idOf),
    milestones: agreement.milestones.map((milestone) => ({ ...milestone, responsibleOrganisationId: idOf(milestone.responsibleOrganisationId) })),
  };
}
