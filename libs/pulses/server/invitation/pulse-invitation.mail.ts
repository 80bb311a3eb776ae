import { Injectable } from '@nestjs/common';
import type { MailContent, MailRecipient, MailTemplate } from '@samenspel/platform/server';
import { improvementParagraph } from '../../domain/index.js';
import { ImprovementRepository } from '../improvement/improvement.repository.js';
import { type PulseMailTexts, PulseMailWriter } from './pulse-mail.writer.js';

const texts: PulseMailTexts = {
  subject: { nl: 'Hoe gaat het samen in {partnership}?', en: 'How is it going together in {partnership}?' },
  paragraphs: [
    {
      nl: '{organiser} vraagt hoe jij de samenwerking in {partnership} ervaart. Het zijn {count} korte stellingen. Dat kost je ongeveer een minuut, en je hebt geen account nodig.',
      en: '{organiser} would like to know how you experience working together in {partnership}. There are {count} short statements. It takes about a minute, and you need no account.',
    },
    { nl: 'Antwoorden kan tot en met {date}.', en: 'You can answer until the end of {date}.' },
    {
      nl: 'Je antwoordt anoniem. In Samenspel kan niemand zien wat jij antwoordt, of dat je antwoordde. Uitkomsten gaan over de hele groep, en verschijnen pas bij minstens {minimum} antwoorden.',
      en: 'You answer anonymously. Nobody can see in Samenspel what you answer, or that you answered. Results are about the whole group, and appear only with at least {minimum} answers.',
    },
    {
      nl: 'Deze link is alleen voor jou en werkt één keer. Stuur deze mail dus niet door: een ander antwoordt dan in jouw plaats.',
      en: 'This link is for you alone and works once. So please do not forward this mail: someone else would answer in your place.',
    },
  ],
};

/** Invites one person to answer. */
@Injectable()
export class PulseInvitationMail implements MailTemplate {
  readonly name = 'pulse-invitation';

  constructor(
    private readonly writer: PulseMailWriter,
    private readonly improvements: ImprovementRepository,
  ) {}

  async write({ invitationId }: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const content = await this.writer.write(invitationId!, recipient, texts);
    const tried = content && improvementParagraph(await this.improvements.triedBefore(invitationId!), recipient.language);
    return tried ? { ...content, paragraphs: content.paragraphs.toSpliced(1, 0, tried) } : content;
  }
}
