import { Injectable } from '@nestjs/common';
import { AgreedTermsRegistry, AgreementRecordRegistry, AuditTrail, Clock, conflict, found, newId, Outbox, rejectWhenInvalid } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { confirmationState, type ConfirmationWord, confirmerProblem, isAgreed } from '../../domain/index.js';
import { ContentCheck } from '../content/content-check.js';
import type { AgreementDraftDto } from './agreement-draft.dto.js';
import { AgreementDraftReader } from './agreement-draft.reader.js';
import { AgreementDraftRepository, type DraftRow } from './agreement-draft.repository.js';
import { rejectStep } from './draft-moved.js';
import { orWhenTermFromElsewhere } from './term-from-elsewhere.js';

/** Gives the word of a party on exactly one text. The last word that was missing brings the text into force, in the same transaction. */
@Injectable()
export class ConfirmDraft {
  constructor(
    private readonly repository: AgreementDraftRepository,
    private readonly reader: AgreementDraftReader,
    private readonly check: ContentCheck,
    private readonly terms: AgreedTermsRegistry,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(partnershipId: string, id: string, hash: string, member: Membership): Promise<AgreementDraftDto> {
    const draft = await this.hold(partnershipId, id, member);
    if (draft.hash !== hash) throw conflict('agreement-draft.text-changed');
    rejectWhenInvalid(await this.check.problems(partnershipId, draft.content));
    const words = await this.words(id);
    const { organisationId } = member;
    if (confirmationState(words.get(organisationId), hash) !== 'confirmed') {
      const word = { kind: 'confirmed', hash } as const;
      await this.repository.insertWord(newId(), this.writing(partnershipId, id, member), organisationId, word);
      await this.audit.record({ action: 'agreement-draft.confirmed', subjectId: id, partnershipId, details: { hash } });
      const agreed = isAgreed(draft.content.parties, new Map<string, ConfirmationWord>([...words, [organisationId, word]]), hash);
      if (agreed) await this.bringIntoForce(partnershipId, draft, member.personId);
    }
    return this.reader.read(partnershipId, id, member);
  }

  async withdraw(partnershipId: string, id: string, member: Membership): Promise<AgreementDraftDto> {
    await this.hold(partnershipId, id, member);
    const { organisationId } = member;
    const word = (await this.words(id)).get(organisationId);
    if (word?.kind !== 'confirmed') throw conflict('agreement-draft.not-confirmed');
    await this.repository.insertWord(newId(), this.writing(partnershipId, id, member), organisationId, { kind: 'withdrawn', hash: word.hash });
    await this.audit.record({ action: 'agreement-draft.confirmation-withdrawn', subjectId: id, partnershipId });
    return this.reader.read(partnershipId, id, member);
  }

  /** One at a time: a change of the text, or the word of another party, waits for this one or came before it. */
  private async hold(partnershipId: string, id: string, member: Membership): Promise<DraftRow> {
    const draft = found(await this.repository.hold(partnershipId, id));
    rejectStep('confirm', draft.status);
    if (await this.reader.isTerminated(draft)) throw conflict('agreement.terminated');
    const problem = confirmerProblem(draft.content.parties, await this.reader.actor(member));
    if (problem) throw conflict(problem);
    return draft;
  }

  private async bringIntoForce(partnershipId: string, { id, agreementId: amended }: DraftRow, personId: string): Promise<void> {
    const number = await orWhenTermFromElsewhere(() => this.repository.bringIntoForce(id));
    const agreementId = amended ?? id;
    await this.terms.bringIntoForce(partnershipId, agreementId, number);
    await this.records.keep(partnershipId, agreementId);
    await this.tell(amended === null ? 'agreement.agreed' : 'agreement.amended', { partnershipId, agreementId, draftId: id, personId, number });
  }

  private async tell(
    action: 'agreement.agreed' | 'agreement.amended',
    { number, ...ids }: { readonly partnershipId: string; readonly agreementId: string; readonly draftId: string; readonly personId: string; readonly number: number },
  ): Promise<void> {
    await this.audit.record({ action, subjectId: ids.agreementId, partnershipId: ids.partnershipId, details: { number } });
    await this.outbox.publish(action, { ...ids, number: String(number) });
  }

  private async words(id: string) {
    return new Map((await this.repository.words([id])).map((word) => [word.organisationId, word]));
  }

  private writing(partnershipId: string, id: string, { personId }: Membership) {
    return { partnershipId, id, changedBy: personId, changedAt: this.clock.now() };
  }
}
