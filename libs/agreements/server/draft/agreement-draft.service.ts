import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { AuditTrail, Clock, conflict, found, invalidInput, newId, Outbox, rejectWhenInvalid, sortKeyOf, staleVersion } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { type AgreementContent, agreementOverProblem, confirmationState, contentOfCanonical, draftStartErrors, emptyContent, isOpenDraft } from '../../domain/index.js';
import { AgreementRepository } from '../agreement/agreement.repository.js';
import type { AgreementContentDto } from '../content/agreement-content.dto.js';
import { exactContent, textOf } from '../content/content-text.js';
import { AgreementVersionKeeper } from '../version/agreement-version.keeper.js';
import type { AgreementDraftDto, AgreementDraftPage, DraftMotivation, DraftSelection, NewAgreementDraft } from './agreement-draft.dto.js';
import { AgreementDraftReader } from './agreement-draft.reader.js';
import { AgreementDraftRepository, type DraftRow } from './agreement-draft.repository.js';
import { draftMoved } from './draft-moved.js';

/** Sorts after every draft. */
const newest = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

interface Start {
  readonly agreementId: string | null;
  readonly baseNumber: number | null;
  readonly content: AgreementContent;
}

/** Writes drafts: what is incomplete or contradicts itself is kept and told, never lost. */
@Injectable()
export class AgreementDraftService {
  constructor(
    private readonly repository: AgreementDraftRepository,
    private readonly reader: AgreementDraftReader,
    private readonly versions: AgreementVersionKeeper,
    private readonly agreements: AgreementRepository,
    private readonly partnerships: PartnershipRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Of one partnership, or of all that the reader may see. */
  async list(partnershipId: string | null, query: DraftSelection): Promise<AgreementDraftPage> {
    const rows = await this.repository.open(partnershipId, query.agreementId ?? null, sortKeyOf(query, 2) ?? newest, query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.changedAt.toISOString(), row.id]);
    return { items: await this.reader.summaries(items), nextCursor };
  }

  read(partnershipId: string, id: string, member: Membership): Promise<AgreementDraftDto> {
    return this.reader.read(partnershipId, id, member);
  }

  async start(partnershipId: string, input: NewAgreementDraft, member: Membership): Promise<AgreementDraftDto> {
    rejectWhenInvalid(draftStartErrors(input));
    const { organisations } = found(await this.partnerships.find(partnershipId));
    if (!organisations.some(({ id }) => id === member.organisationId)) throw conflict('agreement-draft.organisation-elsewhere');
    const start = input.agreementId ? await this.amendment(partnershipId, input.agreementId, member) : newAgreement(input.title!);
    const id = newId();
    const added = await this.repository.insert(this.writing(partnershipId, id, member), start, member.organisationId, start.content);
    if (!added) throw conflict('agreement-draft.already-open');
    await this.audit.record({ action: 'agreement-draft.started', subjectId: id, partnershipId });
    return this.read(partnershipId, id, member);
  }

  /** Saves the content as a whole. In consultation the others see that it changed; what they confirmed was another text. */
  async write(partnershipId: string, id: string, version: number, input: AgreementContentDto, member: Membership): Promise<AgreementDraftDto> {
    const before = found(await this.repository.hold(partnershipId, id));
    if (!isOpenDraft(before.status)) throw draftMoved(before.status);
    const content = exactContent(input);
    const inConsultation = before.status === 'in-consultation';
    const text = inConsultation ? textOf(content) : null;
    const written = await this.repository.write(this.writing(partnershipId, id, member), version, content, text);
    const current = await this.read(partnershipId, id, member);
    if (!written) throw staleVersion(current);
    // While it is its own organisation's alone, each save of somebody who is typing is no event for the trail.
    if (inConsultation && before.hash !== text?.hash) {
      await this.audit.record({ action: 'agreement-draft.changed', subjectId: id, partnershipId });
      await this.tellOfOutdated(before, member);
    }
    return current;
  }

  /** A word is outdated by the first save after it: those who go on typing tell nobody again. */
  private async tellOfOutdated({ id, partnershipId, hash }: DraftRow, { personId }: Membership): Promise<void> {
    const outdated = (await this.repository.words([id])).some((word) => confirmationState(word, hash) === 'confirmed');
    if (outdated) await this.outbox.publish('agreement-draft.confirmation-outdated', { partnershipId, draftId: id, hash: hash!, personId });
  }

  async motivate(partnershipId: string, id: string, input: DraftMotivation, member: Membership): Promise<AgreementDraftDto> {
    const draft = found(await this.repository.hold(partnershipId, id));
    if (!isOpenDraft(draft.status)) throw draftMoved(draft.status);
    if (draft.agreementId === null) throw conflict('agreement-draft.no-amendment');
    if (input.decisionId && !(await this.repository.knowsDecision(partnershipId, input.decisionId))) {
      throw invalidInput([{ pointer: '/decisionId', code: 'unknown-reference' }]);
    }
    await this.repository.motivate(this.writing(partnershipId, id, member), input);
    await this.audit.record({ action: 'agreement-draft.motivated', subjectId: id, partnershipId });
    return this.read(partnershipId, id, member);
  }

  private async amendment(partnershipId: string, agreementId: string, { timeZone }: Membership): Promise<Start> {
    const version = await this.versions.inForce(partnershipId, agreementId);
    if (!version) throw invalidInput([{ pointer: '/agreementId', code: 'unknown-reference' }]);
    const over = agreementOverProblem(found(await this.agreements.find(partnershipId, agreementId)), this.clock.today(timeZone));
    if (over) throw conflict(over);
    return { agreementId, baseNumber: version.number, content: contentOfCanonical(version.canonical) };
  }

  private writing(partnershipId: string, id: string, { personId }: Membership) {
    return { partnershipId, id, changedBy: personId, changedAt: this.clock.now() };
  }
}

function newAgreement(title: string): Start {
  return { agreementId: null, baseNumber: null, content: emptyContent(title) };
}
