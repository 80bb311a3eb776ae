import { Injectable } from '@nestjs/common';
import { MailTemplateRegistry, RegisteredIn } from '@samenspel/platform/server';
import type { MailContent, MailRecipient, MailTemplate } from '@samenspel/platform/server';
import { handOver } from './pulse-invitation.mail.js';
import { type PulseMailTexts, PulseMailWriter } from './pulse-mail.writer.js';

const texts: PulseMailTexts = {
  subject: { nl: 'Antwoorden kan nog: hoe gaat het samen in {partnership}?', en: 'You can still answer: how is it going together in {partnership}?' },
  paragraphs: {
    'anonymous': [
      {
        nl: 'Al ingevuld? Dan hoef je niets te doen. Wie al antwoordde, weten we niet. Daarom krijgt iedereen die gevraagd is deze mail.',
        en: 'Answered already? Then there is nothing you need to do. We do not know who answered, so everyone who was asked gets this mail.',
      },
      {
        nl: '{organiser} vraagt hoe jij de samenwerking in {partnership} ervaart. Het zijn {count} korte stellingen. Dat kost je ongeveer een minuut, en je hebt geen account nodig. Antwoorden kan tot en met {date}.',
        en: '{organiser} would like to know how you experience working together in {partnership}. There are {count} short statements. It takes about a minute, and you need no account. You can answer until the end of {date}.',
      },
      {
        nl: 'De link in deze mail is nieuw en alleen voor jou. Met de links in eerdere mails kan het ook: je antwoordt met één ervan, en één keer.',
        en: 'The link in this mail is new and for you alone. Those in earlier mails work as well: you answer with one of them, once.',
      },
    ],
    'joint-statement': [
      {
        nl: 'Al ondertekend? Dan hoef je niets te doen. Iedereen die voor een organisatie tekent krijgt deze mail, zodat niemand ziet wie al antwoordde.',
        en: 'Signed already? Then there is nothing you need to do. Everyone who signs for an organisation gets this mail, so that nobody sees who answered.',
      },
      {
        nl: '{organiser} vraagt hoe {organisation} de samenwerking in {partnership} ervaart. Jij tekent het antwoord. Het zijn {count} stellingen met bij elk een korte toelichting. Antwoorden kan tot en met {date}.',
        en: '{organiser} would like to know how {organisation} experiences working together in {partnership}. You sign the answer. There are {count} statements, each with a short explanation. You can answer until the end of {date}.',
      },
      handOver,
    ],
  },
};

/** Reminds one person that answering is still possible, whether the person did or not: nothing looks that up. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class PulseReminderMail implements MailTemplate {
  readonly name = 'pulse-reminder';

  constructor(private readonly writer: PulseMailWriter) {}

  write({ invitationId }: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    return this.writer.write(invitationId!, recipient, texts);
  }
}
