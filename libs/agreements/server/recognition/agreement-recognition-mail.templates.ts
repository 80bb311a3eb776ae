import { Inject, Injectable } from '@nestjs/common';
import {
  baseUrl,
  type Configuration,
  ConfigurationToken,
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  UnitOfWork,
} from '@samenspel/platform/server';
import { recognitionMail, type RecognitionMailFacts, type RecognitionMailKind } from '../../domain/index.js';
import { AgreementRecognitionRepository } from './agreement-recognition.repository.js';

export const recognitionAskedMail = 'agreement-recognition-asked';
export const agreementDisputedMail = 'agreement-disputed';

type Parameters = Readonly<Record<string, string>>;

/** Puts the address of a page under the words of a mail. */
@Injectable()
export class RecognitionMailWriter {
  constructor(
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  write(kind: RecognitionMailKind, facts: RecognitionMailFacts, reader: MailRecipient, path: string): MailContent {
    const { actionLabel, ...words } = recognitionMail(kind, facts, reader);
    return { ...words, action: { label: actionLabel, url: `${baseUrl(this.configuration)}/programmes/${this.unitOfWork.programmeId}/${path}` } };
  }
}

/** Asks whether a party recognises what another registered, as it stands when the mail leaves: what was said meanwhile is not asked. */
@Injectable()
export class RecognitionAskedTemplate implements MailTemplate {
  readonly name = recognitionAskedMail;

  constructor(
    private readonly repository: AgreementRecognitionRepository,
    private readonly writer: RecognitionMailWriter,
  ) {}

  async write(parameters: Parameters, reader: MailRecipient): Promise<MailContent | undefined> {
    const organisationId = await this.repository.organisationOf(reader.personId);
    const open = (await this.repository.openOf(parameters)).filter((asked) => asked.organisationId === organisationId);
    const [first] = open;
    if (!first) return undefined;
    const count = open.reduce((sum, asked) => sum + asked.count, 0);
    return count === 1
      ? this.writer.write('asked', { ...first, count }, reader, `partnerships/${first.partnershipId}/agreements/${first.agreementId}`)
      : this.writer.write('asked-for-many', { ...first, count }, reader, open.length === 1 ? `partnerships/${first.partnershipId}/agreements/recognise` : 'work');
  }
}

/** Tells who registered an agreement that another party disputes it, unless that was settled before the mail left. */
@Injectable()
export class AgreementDisputedTemplate implements MailTemplate {
  readonly name = agreementDisputedMail;

  constructor(
    private readonly repository: AgreementRecognitionRepository,
    private readonly writer: RecognitionMailWriter,
  ) {}

  async write({ partnershipId, recognitionId }: Parameters, reader: MailRecipient): Promise<MailContent | undefined> {
    const [dispute] = await this.repository.disputes(partnershipId!, recognitionId!);
    return dispute && this.writer.write('disputed', { ...dispute, count: 1 }, reader, `partnerships/${partnershipId}/agreements/${dispute.agreementId}`);
  }
}
