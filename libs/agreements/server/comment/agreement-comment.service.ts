import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { AuditTrail, Clock, conflict, found, newId, Outbox, type PageQuery, sortKeyOf } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { isOpenDraft } from '../../domain/index.js';
import { AgreementDraftRepository } from '../draft/agreement-draft.repository.js';
import { draftMoved } from '../draft/draft-moved.js';
import type { AgreementCommentDto, AgreementCommentPage, NewAgreementComment } from './agreement-comment.dto.js';
import { AgreementCommentRepository } from './agreement-comment.repository.js';

/** Sorts before every comment. */
const oldest = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;

/** What is said of the parts of a draft, among the own organisation or to all partners. */
@Injectable()
export class AgreementCommentService {
  constructor(
    private readonly repository: AgreementCommentRepository,
    private readonly drafts: AgreementDraftRepository,
    private readonly partnerships: PartnershipRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(partnershipId: string, draftId: string, query: PageQuery): Promise<AgreementCommentPage> {
    found(await this.drafts.find(partnershipId, draftId));
    const rows = await this.repository.list(draftId, sortKeyOf(query, 2) ?? oldest, query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, ({ recordedAt, id }) => [recordedAt.toISOString(), id]);
    return { items: [...items], nextCursor };
  }

  async add(partnershipId: string, draftId: string, input: NewAgreementComment, member: Membership): Promise<AgreementCommentDto> {
    const draft = found(await this.drafts.find(partnershipId, draftId));
    if (!isOpenDraft(draft.status)) throw draftMoved(draft.status);
    const { organisations } = found(await this.partnerships.find(partnershipId));
    const { organisationId, personId } = member;
    if (!organisations.some(({ id }) => id === organisationId)) throw conflict('agreement-comment.organisation-elsewhere');
    const id = newId();
    await this.repository.insert(id, { partnershipId, draftId, organisationId }, input, personId, this.clock.now());
    await this.audit.record({ action: 'agreement-comment.added', subjectId: draftId, partnershipId, details: { shared: input.shared } });
    if (input.shared) await this.outbox.publish('agreement-comment.added', { partnershipId, draftId, commentId: id });
    return found(await this.repository.find(draftId, id));
  }

  /** Marks it as dealt with, once; what was said stays. */
  async settle(partnershipId: string, draftId: string, id: string, { personId }: Membership): Promise<AgreementCommentDto> {
    found(await this.drafts.find(partnershipId, draftId));
    found(await this.repository.find(draftId, id));
    if (!(await this.repository.settle(draftId, id, personId, this.clock.now()))) throw conflict('agreement-comment.settled');
    await this.audit.record({ action: 'agreement-comment.settled', subjectId: draftId, partnershipId });
    return found(await this.repository.find(draftId, id));
  }
}
