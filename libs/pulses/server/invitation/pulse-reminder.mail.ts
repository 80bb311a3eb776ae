import { Injectable } from '@nestjs/common';
import type { MailContent, MailRecipient, MailTemplate } from '@samenspel/platform/server';
import { type PulseMailTexts, PulseMailWriter } from './pulse-mail.writer.js';

const texts: PulseMailTexts = {
  subject: { nl: 'Antwoorden kan nog: hoe gaat het samen in {partnership}?', en: 'You can still answer: how is it going together in {partnership}?' },
  paragraphs: [
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
};

/** Reminds one person that answering is still possible, whether the person did or not: nobody can look that up. */
@Injectable()
export class PulseReminderMail implements MailTemplate {
  readonly name = 'pulse-reminder';

  constructor(private readonly writer: PulseMailWriter) {}

  write({ invitationId }: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    return this.writer.write(invitationId!, recipient, texts);
  }
}
