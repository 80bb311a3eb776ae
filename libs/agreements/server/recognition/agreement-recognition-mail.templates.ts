import { Injectable } from '@nestjs/common';
import { type MailContent, type MailRecipient, type MailTemplate, MailTemplateRegistry, ProgrammeMailWriter, RegisteredIn } from '@samenspel/platform/server';
import { recognitionMail } from '../../domain/index.js';
import { AgreementRecognitionRepository } from './agreement-recognition.repository.js';

export const recognitionAskedMail = 'agreement-recognition-asked';
export const agreementDisputedMail = 'agreement-disputed';

type Parameters = Readonly<Record<string, string>>;

/** Asks whether a party recognises what another registered, as it stands when the mail leaves: what was said meanwhile is not asked. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class RecognitionAskedTemplate implements MailTemplate {
  readonly name = recognitionAskedMail;

  constructor(
    private readonly repository: AgreementRecognitionRepository,
    private readonly writer: ProgrammeMailWriter,
  ) {}

  async write(parameters: Parameters, reader: MailRecipient): Promise<MailContent | undefined> {
    const organisationId = await this.repository.organisationOf(reader.personId);
    const open = (await this.repository.openOf(parameters)).filter((asked) => asked.organisationId === organisationId);
    const [first] = open;
    if (!first) return undefined;
    const count = open.reduce((sum, asked) => sum + asked.count, 0);
    const { partnershipId, agreementId } = first;
    if (count === 1) return this.writer.write(recognitionMail('asked', { ...first, count }, reader), `partnerships/${partnershipId}/agreements/${agreementId}`);
    const page = open.length === 1 ? `partnerships/${partnershipId}/agreements/recognise` : 'work';
    return this.writer.write(recognitionMail('asked-for-many', { ...first, count }, reader), page);
  }
}

/** Tells who registered an agreement that another party disputes it, unless that was settled before the mail left. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class AgreementDisputedTemplate implements MailTemplate {
  readonly name = agreementDisputedMail;

  constructor(
    private readonly repository: AgreementRecognitionRepository,
    private readonly writer: ProgrammeMailWriter,
  ) {}

  async write({ partnershipId, recognitionId }: Parameters, reader: MailRecipient): Promise<MailContent | undefined> {
    const [dispute] = await this.repository.disputes(partnershipId!, recognitionId!);
    return dispute && this.writer.write(recognitionMail('disputed', { ...dispute, count: 1 }, reader), `partnerships/${partnershipId}/agreements/${dispute.agreementId}`);
  }
}
