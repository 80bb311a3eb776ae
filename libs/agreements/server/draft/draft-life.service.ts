import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, conflict, found, Outbox, rejectWhenInvalid } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { ContentCheck } from '../content/content-check.js';
import { textOf } from '../content/content-text.js';
import type { AgreementDraftDto } from './agreement-draft.dto.js';
import { AgreementDraftReader } from './agreement-draft.reader.js';
import { AgreementDraftRepository } from './agreement-draft.repository.js';
import { rejectStep } from './draft-moved.js';

/** Puts drafts to the other parties, takes them back, and gives them up. */
@Injectable()
export class DraftLifeService {
  constructor(
    private readonly repository: AgreementDraftRepository,
    private readonly reader: AgreementDraftReader,
    private readonly check: ContentCheck,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async propose(partnershipId: string, id: string, member: Membership): Promise<AgreementDraftDto> {
    const draft = found(await this.repository.hold(partnershipId, id));
    rejectStep('propose', draft.status);
    if (await this.reader.isTerminated(draft)) throw conflict('agreement.terminated');
    rejectWhenInvalid(await this.check.problems(partnershipId, draft.content));
    await this.repository.move(this.writing(partnershipId, id, member), 'in-consultation', textOf(draft.content));
    await this.audit.record({ action: 'agreement-draft.proposed', subjectId: id, partnershipId });
    await this.outbox.publish('agreement-draft.proposed', { partnershipId, draftId: id, organisationId: member.organisationId, personId: member.personId });
    return this.reader.read(partnershipId, id, member);
  }

  /** Back to the organisation that began it. What parties confirmed holds for that text only, also when it is put to them again. */
  async takeBack(partnershipId: string, id: string, member: Membership): Promise<AgreementDraftDto> {
    const draft = found(await this.repository.hold(partnershipId, id));
    rejectStep('return', draft.status);
    if (draft.organisationId !== member.organisationId) throw conflict('agreement-draft.of-other');
    await this.repository.move(this.writing(partnershipId, id, member), 'draft', null);
    await this.audit.record({ action: 'agreement-draft.returned', subjectId: id, partnershipId });
    return this.reader.read(partnershipId, id, member);
  }

  /** What the partners had before them can still be read by them; what they never had stays the own organisation's. */
  async withdraw(partnershipId: string, id: string, member: Membership): Promise<AgreementDraftDto> {
    const draft = found(await this.repository.hold(partnershipId, id));
    rejectStep('withdraw', draft.status);
    if (draft.organisationId !== member.organisationId) throw conflict('agreement-draft.of-other');
    await this.repository.move(this.writing(partnershipId, id, member), 'withdrawn', draft.status === 'in-consultation' ? textOf(draft.content) : null);
    await this.audit.record({ action: 'agreement-draft.withdrawn', subjectId: id, partnershipId });
    return this.reader.read(partnershipId, id, member);
  }

  private writing(partnershipId: string, id: string, { personId }: Membership) {
    return { partnershipId, id, changedBy: personId, changedAt: this.clock.now() };
  }
}
