import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { AgreementRecordRegistry, AuditTrail, Clock, found, newId, Outbox, type PageQuery, rejectWhenInvalid, sortKeyOf } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { indicatorStanding, readingErrors } from '../../domain/index.js';
import { AgreementRepository } from '../agreement/agreement.repository.js';
import type { IndicatorDto, IndicatorPage, NewReading, ReadingDto } from './indicator.dto.js';
import { IndicatorRepository, type IndicatorRow } from './indicator.repository.js';

/** Shows how far the goals of an agreement are, and takes in what was read. */
@Injectable()
export class IndicatorService {
  constructor(
    private readonly repository: IndicatorRepository,
    private readonly agreements: AgreementRepository,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(partnershipId: string, agreementId: string, query: PageQuery, member: Membership): Promise<IndicatorPage> {
    found(await this.agreements.find(partnershipId, agreementId));
    const key = sortKeyOf(query, 2) ?? ['', ''];
    const rows = await this.repository.ofAgreement(partnershipId, agreementId, key, query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.place, row.id]);
    const readings = await this.repository.readings(items.map(({ id }) => id));
    const asOf = this.clock.today(member.timeZone);
    return { asOf, items: items.map((row) => toDto(row, readings.get(row.id) ?? [])), nextCursor };
  }

  /** Adds a reading; one of a day that was read before takes its place, and the earlier one stays in the record. */
  async addReading(partnershipId: string, id: string, input: NewReading, member: Membership): Promise<IndicatorDto> {
    const indicator = found(await this.repository.find(partnershipId, id));
    rejectWhenInvalid(readingErrors(input, this.clock.today(member.timeZone)));
    const readingId = newId();
    await this.repository.insert(input, { id: readingId, partnershipId, indicatorId: id, recordedBy: member.personId, recordedAt: this.clock.now() });
    const { agreementId } = indicator;
    await this.records.keep(partnershipId, agreementId, 'reading.added');
    const { measuredOn } = input;
    await this.audit.record({ action: 'reading.added', subjectId: readingId, partnershipId, details: { indicatorId: id, measuredOn } });
    await this.outbox.publish('reading.added', { partnershipId, agreementId, indicatorId: id, readingId });
    return toDto(indicator, (await this.repository.readings([id])).get(id) ?? []);
  }
}

function toDto({ agreementId: _, place: __, ...row }: IndicatorRow, readings: readonly ReadingDto[]): IndicatorDto {
  return { ...row, standing: indicatorStanding(row, readings[0] ?? null), readings: [...readings] };
}
