import { Injectable } from '@nestjs/common';
import {
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  MailTemplateRegistry,
  ProgrammeCalendar,
  ProgrammeMailWriter,
  RegisteredIn,
} from '@samenspel/platform/server';
import { StandInRepository } from '@samenspel/identity/server';
import { type AgreementNewsFacts, type AgreementNewsKind, agreementNewsMail, asksForWord, confirmationState } from '../../domain/index.js';
import { AgreementDraftRepository } from '../draft/agreement-draft.repository.js';
import { AgreementNewsRepository } from './agreement-news.repository.js';

export const agreementNewsTemplate = 'agreement-news';

type Told = Omit<AgreementNewsFacts, 'kind' | 'organisationName'>;

/** Writes what happened to an agreement as things stand when it leaves: a text that was confirmed or taken back meanwhile is not asked for. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class AgreementNewsTemplate implements MailTemplate {
  readonly name = agreementNewsTemplate;

  constructor(
    private readonly writer: ProgrammeMailWriter,
    private readonly repository: AgreementNewsRepository,
    private readonly drafts: AgreementDraftRepository,
    private readonly standIns: StandInRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async write(parameters: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const { kind, partnershipId, draftId, agreementId } = parameters as {
      kind: AgreementNewsKind;
      partnershipId: string;
      draftId: string;
      agreementId: string;
    };
    const organisation = await this.repository.organisationOf(recipient.personId);
    const told = asksForWord(kind) ? await this.proposal(draftId, recipient.personId, organisation?.id) : await this.outcome(kind, agreementId);
    if (!told || !organisation) return undefined;
    const page = asksForWord(kind) ? `agreement-drafts/${draftId}` : `agreements/${agreementId}`;
    return this.writer.write(agreementNewsMail({ ...told, kind, organisationName: organisation.name }, recipient), `partnerships/${partnershipId}/${page}`);
  }

  private async proposal(draftId: string, personId: string, organisationId: string | undefined): Promise<Told | undefined> {
    const draft = await this.repository.draft(draftId);
    if (draft?.status !== 'in-consultation') return undefined;
    const word = (await this.drafts.words([draftId])).find((candidate) => candidate.organisationId === organisationId);
    if (confirmationState(word, draft.hash) === 'confirmed') return undefined;
    const signatories = draft.parties.map(({ signatoryPersonId }) => signatoryPersonId);
    const onBehalfOf = signatories.includes(personId) ? undefined : await this.absentName(signatories, personId);
    const { title, partnershipName, proposedByName, amendment, reason } = draft;
    return { title, partnershipName, proposedByName, amendment, reason, ...(onBehalfOf && { onBehalfOf }) };
  }

  private async outcome(kind: AgreementNewsKind, agreementId: string): Promise<Told | undefined> {
    const agreement = await this.repository.agreement(agreementId);
    if (!agreement) return undefined;
    const { title, partnershipName, hash, amendmentReason, terminationReason } = agreement;
    return { title, partnershipName, hash, reason: kind === 'terminated' ? terminationReason : amendmentReason };
  }

  /** The signatory for whom the recipient stands in today. */
  private async absentName(signatories: readonly (string | null)[], standInId: string): Promise<string | undefined> {
    const standIns = await this.standIns.ofDay(await this.calendar.today());
    return standIns.find((standIn) => standIn.standInId === standInId && signatories.includes(standIn.absentId))?.absentName;
  }
}
