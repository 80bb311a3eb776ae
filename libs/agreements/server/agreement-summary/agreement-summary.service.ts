import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { isLocalDate, toPage } from '@samenspel/platform/domain';
import { Clock, invalidInput, rejectWhenInvalid, sortKeyOf } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { agreementStatus, type AgreementOrder, periodErrors, recognitionOf } from '../../domain/index.js';
import { AgreementRecognitionRepository } from '../recognition/agreement-recognition.repository.js';
import type { AgreementPage, AgreementSummary } from '../agreement/agreement.dto.js';
import type { AgreementExportQuery, AgreementQuery } from './agreement-summary.dto.js';
import { type AgreementSummaryRow, AgreementSummaryRepository } from './agreement-summary.repository.js';

/** Beyond this a reader is told that there are more, not how many. */
export const countedAtMost = 100;

/** Lists agreements as they stand today. */
@Injectable()
export class AgreementSummaryService {
  constructor(
    private readonly repository: AgreementSummaryRepository,
    private readonly recognitions: AgreementRecognitionRepository,
    private readonly clock: Clock,
  ) {}

  /** A page of the agreements of one partnership, or of every partnership that the reader may see. */
  async page(partnershipId: string | null, query: AgreementQuery, { timeZone }: Membership): Promise<AgreementPage> {
    rejectWhenInvalid(periodErrors(query));
    const asOf = this.clock.today(timeZone);
    const order = query.order ?? 'title';
    const after = keyOf(query, order);
    const counted = after ? undefined : countedAtMost + 1;
    const rows = await this.repository.list({ ...query, asOf, partnershipId, order, after }, query.limit + 1, counted);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [order, row.sortValue, row.id]);
    const registrations = await this.recognitions.registrationsOf(items.map(({ id }) => id));
    const recognised = items.map((row) => ({ ...shown(row, asOf), recognition: recognitionOf(registrations.get(row.id) ?? null, row.parties) }));
    return { asOf, items: recognised, ...(!after && { count: rows[0]?.counted ?? 0 }), nextCursor };
  }

  /** The first agreements of a choice, in its order. */
  async first(partnershipId: string | null, query: AgreementExportQuery, rows: number, { timeZone }: Membership): Promise<AgreementSummary[]> {
    rejectWhenInvalid(periodErrors(query));
    const asOf = this.clock.today(timeZone);
    const found = await this.repository.list({ ...query, asOf, partnershipId, order: query.order ?? 'title' }, rows);
    return found.map((row) => shown(row, asOf));
  }
}

function shown({ sortValue: _sortValue, counted: _counted, ...row }: AgreementSummaryRow, asOf: string): AgreementSummary {
  return { ...row, status: agreementStatus(row, asOf) };
}

/** Where the list goes on; a cursor of another order leads nowhere. */
function keyOf(query: AgreementQuery, order: AgreementOrder): readonly [string, string] | undefined {
  const key = sortKeyOf(query, 3);
  if (!key) return undefined;
  const [ordered, value = '', id = ''] = key;
  const fits = order === 'title' || value === 'infinity' || isLocalDate(value);
  if (ordered !== order || !fits || !isUUID(id) || value.includes('\u0000')) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
  return [value, id];
}
