import { Injectable } from '@nestjs/common';
import { MailTemplateRegistry, RegisteredIn } from '@samenspel/platform/server';
import type { Text } from '@samenspel/platform/domain';
import type { MailContent, MailRecipient, MailTemplate } from '@samenspel/platform/server';
import { improvementParagraph } from '../../domain/index.js';
import { ImprovementRepository } from '../improvement/improvement.repository.js';
import { type PulseMailTexts, PulseMailWriter } from './pulse-mail.writer.js';

const closes: Text = { nl: 'Antwoorden kan tot en met {date}.', en: 'You can answer until the end of {date}.' };

/** What a signatory can do who is not the right person. */
export const handOver: Text = {
  nl: 'Kan een collega dit beter doen? Draag het dan over in Samenspel, of vraag dat aan wie deze mail stuurde. Stuur de mail niet door.',
  en: 'Would a colleague be a better choice? Hand it over in Samenspel, or ask whoever sent this mail. Please do not forward the mail.',
};

const texts: PulseMailTexts = {
  subject: { nl: 'Hoe gaat het samen in {partnership}?', en: 'How is it going together in {partnership}?' },
  paragraphs: {
    'anonymous': [
      {
        nl: '{organiser} vraagt hoe jij de samenwerking in {partnership} ervaart. Het zijn {count} korte stellingen. Dat kost je ongeveer een minuut, en je hebt geen account nodig.',
        en: '{organiser} would like to know how you experience working together in {partnership}. There are {count} short statements. It takes about a minute, and you need no account.',
      },
      closes,
      {
        nl: 'Je antwoordt anoniem. In Samenspel kan niemand zien wat jij antwoordt, of dat je antwoordde. Uitkomsten gaan over groepen, nooit over jou alleen: elk cijfer gaat over minstens {minimum} mensen.',
        en: 'You answer anonymously. Nobody can see in Samenspel what you answer, or that you answered. Results are about groups, never about you alone: every figure is about at least {minimum} people.',
      },
      {
        nl: 'Deze link is alleen voor jou en werkt één keer. Stuur deze mail dus niet door: een ander antwoordt dan in jouw plaats.',
        en: 'This link is for you alone and works once. So please do not forward this mail: someone else would answer in your place.',
      },
    ],
    'joint-statement': [
      {
        nl: '{organiser} vraagt hoe {organisation} de samenwerking in {partnership} ervaart. Jij tekent het antwoord namens {organisation}. Het zijn {count} stellingen met bij elk een korte toelichting, en je hebt geen account nodig.',
        en: '{organiser} would like to know how {organisation} experiences working together in {partnership}. You sign the answer for {organisation}. There are {count} statements, each with a short explanation, and you need no account.',
      },
      closes,
      {
        nl: 'Dit is een open antwoord: de naam van je organisatie en jouw naam staan erbij. Alle organisaties zien elkaars antwoord op hetzelfde moment, en niemand eerder.',
        en: 'This is an open answer: the name of your organisation and yours go with it. All organisations see each other’s answer at the same moment, and nobody sooner.',
      },
      handOver,
    ],
  },
};

/** Invites one person to answer. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
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
