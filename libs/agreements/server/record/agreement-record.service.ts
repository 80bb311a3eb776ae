import { Injectable } from '@nestjs/common';
import { found, notFound } from '@samenspel/platform/server';
import { type RecordFile, recordFormat, recordVersion } from '../../domain/index.js';
import { AgreementRepository } from '../agreement/agreement.repository.js';
import type { AgreementRecordHead } from './agreement-record.dto.js';
import { AgreementRecordRepository } from './agreement-record.repository.js';

@Injectable()
export class AgreementRecordService {
  constructor(
    private readonly repository: AgreementRecordRepository,
    private readonly agreements: AgreementRepository,
  ) {}

  /** Where the record ends now. */
  async head(partnershipId: string, agreementId: string): Promise<AgreementRecordHead> {
    found(await this.agreements.find(partnershipId, agreementId));
    const head = await this.repository.head(agreementId);
    return { links: head?.sequence ?? 0, headHash: head?.hash ?? null, recordedAt: head?.recordedAt.toISOString() ?? null };
  }

  /** The whole record, to be checked by whoever holds it. */
  async file(partnershipId: string, agreementId: string): Promise<RecordFile> {
    const links = await this.repository.links(partnershipId, agreementId);
    const last = links.at(-1);
    if (!last) throw notFound();
    const payloads = await this.repository.payloads(partnershipId, agreementId);
    return { format: recordFormat, version: recordVersion, agreementId, headHash: last.hash, links, payloads };
  }
}
