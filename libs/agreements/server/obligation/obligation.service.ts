import { Injectable } from '@nestjs/common';
import { type LocalDate, toPage } from '@samenspel/platform/domain';
import {
  AgreementRecordRegistry,
  AuditTrail,
  Clock,
  conflict,
  found,
  newId,
  Outbox,
  type PageQuery,
  rejectWhenInvalid,
  sortKeyOf,
} from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { fulfilmentErrors, obligationStanding, occurrencesOf } from '../../domain/index.js';
import { AgreementRepository } from '../agreement/agreement.repository.js';
import { clockOn, ObligationClocks } from '../fair-clock/obligation-clocks.js';
import type { NewFulfilment, NewRevocation, ObligationDto, ObligationPage, ObligationSummary, OccurrencePage } from './obligation.dto.js';
import { ObligationRepository, type ObligationRow } from './obligation.repository.js';

/** Shows what each party has to do and when, and records that it was done. */
@Injectable()
export class ObligationService {
  constructor(
    private readonly repository: ObligationRepository,
    private readonly agreements: AgreementRepository,
    private readonly clocks: ObligationClocks,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(partnershipId: string, agreementId: string, query: PageQuery, member: Membership): Promise<ObligationPage> {
    found(await this.agreements.find(partnershipId, agreementId));
    const key = sortKeyOf(query, 2) ?? ['', ''];
    const rows = await this.repository.ofAgreement(partnershipId, agreementId, key, query.limit + 1);
    const asOf = this.clock.today(member.timeZone);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.firstDueOn, row.id]);
    return { asOf, items: items.map((row) => summaryOf(row, asOf)), nextCursor };
  }

  async read(partnershipId: string, id: string, member: Membership): Promise<ObligationDto> {
    const row = found(await this.repository.find(partnershipId, id));
    const asOf = this.clock.today(member.timeZone);
    const { partnershipName, agreementId, agreementTitle, startsOn, endsOn } = row;
    const { parties } = found(await this.agreements.find(partnershipId, agreementId));
    const summary = summaryOf(row, asOf);
    return {
      ...summary,
      asOf,
      partnershipId,
      partnershipName,
      agreementId,
      agreementTitle,
      startsOn,
      endsOn,
      waitsFor: await this.repository.awaited(id),
      otherParties: parties.flatMap(({ id: partyId, name }) => (partyId === row.organisationId ? [] : [{ id: partyId, name }])),
      mayRecordPause: row.actingOrganisationId === member.organisationId && summary.next !== null,
    };
  }

  async occurrences(partnershipId: string, id: string, query: PageQuery, member: Membership): Promise<OccurrencePage> {
    const row = found(await this.repository.find(partnershipId, id));
    const [before] = sortKeyOf(query, 1) ?? [];
    const today = this.clock.today(member.timeZone);
    const all = occurrencesOf(row, row.fulfilments, today);
    const rest = before === undefined ? all : all.filter(({ dueOn }) => dueOn < before);
    const { items, nextCursor } = toPage(rest, query.limit, ({ dueOn }) => [dueOn]);
    const recordings = await this.repository.recordings(id, items.map(({ dueOn }) => dueOn));
    const clock = found((await this.clocks.of([id], today)).get(id));
    const told = items.map((item) => ({ ...item, recordings: [...(recordings.get(item.dueOn) ?? [])], fairClock: clockOn(item.dueOn, clock) }));
    return { items: told, nextCursor };
  }

  async fulfil(partnershipId: string, id: string, input: NewFulfilment, member: Membership): Promise<ObligationDto> {
    const { dueOn, fulfilledOn } = input;
    const obligation = await this.hold(partnershipId, id);
    if (obligation.fulfilments.has(dueOn)) throw conflict('obligation.already-fulfilled');
    rejectWhenInvalid(fulfilmentErrors(input, obligation, this.clock.today(member.timeZone)));
    await this.record(obligation, { dueOn, fulfilledOn, note: input.note ?? null }, member);
    await this.audit.record({ action: 'obligation.fulfilled', subjectId: id, partnershipId, details: { dueOn, fulfilledOn } });
    const { agreementId } = obligation;
    await this.outbox.publish('obligation.fulfilled', { partnershipId, agreementId, obligationId: id, dueOn, fulfilledOn });
    return this.read(partnershipId, id, member);
  }

  /** Takes back that it was fulfilled; what was recorded stays, and so does who took it back and why. */
  async revoke(partnershipId: string, id: string, { dueOn, reason }: NewRevocation, member: Membership): Promise<ObligationDto> {
    const obligation = await this.hold(partnershipId, id);
    if (!obligation.fulfilments.has(dueOn)) throw conflict('obligation.not-fulfilled');
    await this.record(obligation, { dueOn, fulfilledOn: null, note: reason }, member);
    await this.audit.record({ action: 'obligation.revoked', subjectId: id, partnershipId, details: { dueOn } });
    const { agreementId } = obligation;
    await this.outbox.publish('obligation.revoked', { partnershipId, agreementId, obligationId: id, dueOn });
    return this.read(partnershipId, id, member);
  }

  /** Of two who record at once, the second finds what the first did. */
  private async hold(partnershipId: string, id: string): Promise<ObligationRow> {
    await this.repository.lock(id);
    return found(await this.repository.find(partnershipId, id));
  }

  private async record(
    { id, partnershipId, agreementId }: ObligationRow,
    fact: { readonly dueOn: LocalDate; readonly fulfilledOn: LocalDate | null; readonly note: string | null },
    member: Membership,
  ): Promise<void> {
    const number = (await this.repository.lastNumber(id, fact.dueOn)) + 1;
    const recording = { id: newId(), partnershipId, obligationId: id, number, recordedBy: member.personId, recordedAt: this.clock.now() };
    await this.repository.insert({ ...recording, ...fact });
    await this.records.keep(partnershipId, agreementId, fact.fulfilledOn === null ? 'obligation.revoked' : 'obligation.fulfilled');
  }
}

function summaryOf(row: ObligationRow, today: LocalDate): ObligationSummary {
  const { id, title, organisationId, organisationName, towardsOrganisationId, towardsOrganisationName } = row;
  const { firstDueOn, recurrence, noticeDays } = row;
  return {
    id,
    title,
    organisationId,
    organisationName,
    towardsOrganisationId,
    towardsOrganisationName,
    firstDueOn,
    recurrence,
    noticeDays,
    ...obligationStanding(row, row.fulfilments, today),
  };
}
