import { Inject, Injectable } from '@nestjs/common';
import { fillText, type Text } from '@samenspel/platform/domain';
import {
  baseUrl,
  type Configuration,
  ConfigurationToken,
  type MailContent,
  type MailRecipient,
  type MailTemplate,
} from '@samenspel/platform/server';
import { findInstrument, improvementParagraph } from '../../domain/index.js';
import { ImprovementRepository } from '../improvement/improvement.repository.js';
import { writeDate } from '../page/pulse-page-layout.js';
import { WaveRepository } from '../wave/wave.repository.js';
import { organiserPhrase } from './organiser.js';
import { PulseLinks } from './pulse-links.js';

const texts = {
  subject: { nl: 'Hoe gaat het samen in {partnership}?', en: 'How is it going together in {partnership}?' },
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  request: {
    nl: '{organiser} vraagt hoe jij de samenwerking in {partnership} ervaart. Het zijn {count} korte stellingen. Dat kost je ongeveer een minuut, en je hebt geen account nodig.',
    en: '{organiser} would like to know how you experience working together in {partnership}. There are {count} short statements. It takes about a minute, and you need no account.',
  },
  closes: { nl: 'Antwoorden kan tot en met {date}.', en: 'You can answer until the end of {date}.' },
  anonymous: {
    nl: 'Je antwoordt anoniem. In Samenspel kan niemand zien wat jij antwoordt, of dat je antwoordde. Uitkomsten gaan over de hele groep, en verschijnen pas bij minstens {minimum} antwoorden.',
    en: 'You answer anonymously. Nobody can see in Samenspel what you answer, or that you answered. Results are about the whole group, and appear only with at least {minimum} answers.',
  },
  personal: {
    nl: 'Deze link is alleen voor jou en werkt één keer. Stuur deze mail dus niet door: een ander antwoordt dan in jouw plaats.',
    en: 'This link is for you alone and works once. So please do not forward this mail: someone else would answer in your place.',
  },
  action: { nl: 'Beginnen', en: 'Start' },
  footer: {
    nl: 'Je krijgt deze mail omdat je meedoet in {partnership}. Antwoorden is vrijwillig. Al geantwoord? Dan hoef je niets te doen.',
    en: 'You receive this mail because you take part in {partnership}. Answering is voluntary. Answered already? Then there is nothing you need to do.',
  },
} as const satisfies Record<string, Text>;

/** Invites one person to answer. The token is made here and stands in this mail alone. */
@Injectable()
export class PulseInvitationMail implements MailTemplate {
  readonly name = 'pulse-invitation';

  constructor(
    private readonly waves: WaveRepository,
    private readonly links: PulseLinks,
    private readonly improvements: ImprovementRepository,
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
  ) {}

  async write({ invitationId }: Readonly<Record<string, string>>, { name, language }: MailRecipient): Promise<MailContent | undefined> {
    const wave = await this.waves.ofInvitation(invitationId!);
    const token = wave && (await this.links.mint(invitationId!));
    if (!token) return undefined;
    const values = {
      name,
      partnership: wave.partnershipName,
      organiser: organiserPhrase(wave.organiserName, wave.organiserOrganisation, language),
      count: findInstrument(wave.instrumentCode, wave.instrumentVersion)!.items.length,
      date: writeDate(wave.closesOn, language),
      minimum: wave.minimumGroupSize,
    };
    const tried = improvementParagraph(await this.improvements.triedBefore(invitationId!), language);
    const say = (text: Text) => fillText(text[language], values);
    return {
      subject: say(texts.subject),
      greeting: say(texts.greeting),
      paragraphs: [say(texts.request), ...(tried ? [tried] : []), say(texts.closes), say(texts.anonymous), say(texts.personal)],
      action: { label: say(texts.action), url: `${baseUrl(this.configuration)}/p/${token}` },
      footer: say(texts.footer),
    };
  }
}
