import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { found, invalidInput, notFound, type PageQuery, sortKeyOf } from '@samenspel/platform/server';
import { contentOfCanonical } from '../../domain/index.js';
import { AgreementRepository } from '../agreement/agreement.repository.js';
import type { AgreementContentDto } from '../content/agreement-content.dto.js';
import type { AgreementVersionDto, AgreementVersionPage, AgreementVersionSummary } from './agreement-version.dto.js';
import { AgreementVersionRepository, type VersionRow } from './agreement-version.repository.js';

const beyondLast = '1000000001';
const wholeNumber = /^\d{1,10}$/;

/** Shows every text that was agreed, to the character. */
@Injectable()
export class AgreementVersionService {
  constructor(
    private readonly repository: AgreementVersionRepository,
    private readonly agreements: AgreementRepository,
  ) {}

  async list(partnershipId: string, agreementId: string, query: PageQuery): Promise<AgreementVersionPage> {
    found(await this.agreements.find(partnershipId, agreementId));
    const [before] = sortKeyOf(query, 1) ?? [beyondLast];
    if (!wholeNumber.test(before!)) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
    const rows = await this.repository.list(partnershipId, agreementId, Math.min(Number(before), Number(beyondLast)), query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, ({ number }) => [String(number)]);
    return { items: await this.summaries(items), nextCursor };
  }

  async read(partnershipId: string, agreementId: string, number: string): Promise<AgreementVersionDto> {
    if (!/^\d{1,7}$/.test(number)) throw notFound();
    const row = found(await this.repository.find(partnershipId, agreementId, Number(number)));
    const [summary] = await this.summaries([row]);
    return { ...summary!, canonical: row.canonical, content: contentOfCanonical(row.canonical) as AgreementContentDto };
  }

  private async summaries(rows: readonly VersionRow[]): Promise<AgreementVersionSummary[]> {
    const confirmations = await this.repository.confirmations(rows);
    return rows.map(({ draftId: _, canonical: __, ...row }, index) => ({ ...row, confirmations: confirmations[index]! }));
  }
}
