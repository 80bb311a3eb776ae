import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { toPage } from '@samenspel/platform/domain';
import {
  AgreementRecordRegistry,
  AuditTrail,
  Clock,
  conflict,
  FileStore,
  found,
  invalidInput,
  Outbox,
  Problem,
  sortKeyOf,
  type Upload,
} from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { AgreementRepository } from '../agreement/agreement.repository.js';
import type { AgreementDocumentDto, AgreementDocumentPage, AgreementDocumentQuery, NewAgreementDocument, NewDocumentWithdrawal } from './agreement-document.dto.js';
import { AgreementDocumentRepository, type AgreementDocumentRow } from './agreement-document.repository.js';

/** Documents of agreements: once added they stay, and can be said to count no longer. */
@Injectable()
export class AgreementDocumentService {
  constructor(
    private readonly repository: AgreementDocumentRepository,
    private readonly agreements: AgreementRepository,
    private readonly store: FileStore,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(partnershipId: string, agreementId: string, query: AgreementDocumentQuery, member: Membership): Promise<AgreementDocumentPage> {
    found(await this.agreements.find(partnershipId, agreementId));
    const [before] = sortKeyOf(query, 1) ?? [];
    if (before !== undefined && !isUUID(before)) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
    const rows = await this.repository.list(partnershipId, agreementId, query.milestoneId ?? null, before, query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.id]);
    return { items: items.map((row) => toDto(row, member)), nextCursor };
  }

  /** Adds a file that was stored already. */
  async add(partnershipId: string, agreementId: string, upload: Upload, input: NewAgreementDocument, member: Membership): Promise<AgreementDocumentDto> {
    found(await this.agreements.find(partnershipId, agreementId));
    const { milestoneId } = input;
    if (milestoneId && !(await this.repository.isMilestoneOf(agreementId, milestoneId))) {
      throw invalidInput([{ pointer: '/milestoneId', code: 'unknown-reference' }]);
    }
    const { organisationId } = member;
    await this.repository.insert(upload, input, { agreementId, organisationId, ...this.recording(partnershipId, member) });
    return this.keep('agreement-document.added', partnershipId, agreementId, upload.fileId, member);
  }

  /** @throws Problem 403 when another organisation added it, 409 when it was withdrawn before */
  async withdraw(
    partnershipId: string,
    agreementId: string,
    id: string,
    { reason }: NewDocumentWithdrawal,
    member: Membership,
  ): Promise<AgreementDocumentDto> {
    const { organisationId } = found(await this.repository.find(partnershipId, agreementId, id));
    if (organisationId !== member.organisationId) throw new Problem(403, 'agreement-document.of-another-organisation');
    const withdrawn = await this.repository.withdraw(id, reason, this.recording(partnershipId, member));
    if (!withdrawn) throw conflict('agreement-document.already-withdrawn');
    return this.keep('agreement-document.withdrawn', partnershipId, agreementId, id, member);
  }

  /** The document and its content, also of one that was withdrawn. */
  async content(partnershipId: string, agreementId: string, id: string, { programmeId }: Membership): Promise<{ document: AgreementDocumentRow; content: Readable }> {
    const document = found(await this.repository.find(partnershipId, agreementId, id));
    return { document, content: await this.store.read({ programmeId, fileId: id }) };
  }

  private async keep(
    action: 'agreement-document.added' | 'agreement-document.withdrawn',
    partnershipId: string,
    agreementId: string,
    id: string,
    member: Membership,
  ): Promise<AgreementDocumentDto> {
    await this.records.keep(partnershipId, agreementId, action);
    await this.audit.record({ action, subjectId: id, partnershipId });
    await this.outbox.publish(action, { partnershipId, agreementId, documentId: id });
    return toDto(found(await this.repository.find(partnershipId, agreementId, id)), member);
  }

  private recording(partnershipId: string, member: Membership) {
    return { partnershipId, recordedBy: member.personId, recordedAt: this.clock.now() };
  }
}

const toDto = (row: AgreementDocumentRow, { organisationId }: Membership): AgreementDocumentDto => ({ ...row, own: row.organisationId === organisationId });
