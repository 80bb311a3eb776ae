import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { AgreementRecordRegistry, AuditTrail, Clock, found, newId, Outbox, rejectWhenInvalid, sortKeyOf } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { resourceUseErrors, type SharedResourceFacts } from '../../domain/index.js';
import type { NewResourceUse, SharedResourceDto, SharedResourcePage, SharedResourceQuery } from './shared-resource.dto.js';
import { SharedResourceRepository } from './shared-resource.repository.js';

/** Shows what partners share and how it is divided, and logs what each uses. */
@Injectable()
export class SharedResourceService {
  constructor(
    private readonly repository: SharedResourceRepository,
    private readonly partnerships: PartnershipRepository,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(partnershipId: string, query: SharedResourceQuery, member: Membership): Promise<SharedResourcePage> {
    const key = sortKeyOf(query, 1) ?? [''];
    const rows = await this.repository.list(partnershipId, query.agreementId, key, query.limit + 1);
    const page = toPage(rows, query.limit, (row) => [row.id]);
    return { asOf: this.clock.today(member.timeZone), items: [...page.items], nextCursor: page.nextCursor };
  }

  async logUse(partnershipId: string, id: string, input: NewResourceUse, member: Membership): Promise<SharedResourceDto> {
    await this.repository.lock(id);
    const resource = found(await this.repository.find(partnershipId, id));
    const { agreementId } = resource;
    const errors = resourceUseErrors(input, factsFor(input.organisationId, resource), {
      today: this.clock.today(member.timeZone),
      organisationIds: await this.partnerships.knownOrganisations([input.organisationId]),
      partyIds: await this.repository.partiesOf(agreementId),
    });
    rejectWhenInvalid(errors);
    const useId = newId();
    await this.repository.insertUse(id, input, { id: useId, partnershipId, recordedBy: member.personId, recordedAt: this.clock.now() });
    await this.records.keep(partnershipId, agreementId, 'resource-use.logged');
    const { usedOn } = input;
    await this.audit.record({ action: 'resource-use.logged', subjectId: useId, partnershipId, details: { resourceId: id, usedOn } });
    await this.outbox.publish('resource-use.logged', { partnershipId, agreementId, resourceId: id, resourceUseId: useId, usedOn });
    return found(await this.repository.find(partnershipId, id));
  }
}

function factsFor(organisationId: string, { kind, capacity, used, parties }: SharedResourceDto): SharedResourceFacts {
  const party = parties.find((candidate) => candidate.organisationId === organisationId);
  return { kind, capacity, used, allocated: party?.allocated ?? null, usedByParty: party?.used ?? 0 };
}
