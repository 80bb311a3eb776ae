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
import { findInstrument, type WaveMode } from '../../domain/index.js';
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
  statementRequest: {
    nl: '{organiser} vraagt hoe {organisation} de samenwerking in {partnership} ervaart. Jij tekent het antwoord namens {organisation}. Het zijn {count} stellingen met bij elk een korte toelichting, en je hebt geen account nodig.',
    en: '{organiser} would like to know how {organisation} experiences working together in {partnership}. You sign the answer for {organisation}. There are {count} statements, each with a short explanation, and you need no account.',
  },
  statement: {
    nl: 'Dit is een open antwoord: de naam van je organisatie en jouw naam staan erbij. Alle organisaties zien elkaars antwoord op hetzelfde moment, en niemand eerder.',
    en: 'This is an open answer: the name of your organisation and yours go with it. All organisations see each other’s answer at the same moment, and nobody sooner.',
  },
  handOver: {
    nl: 'Kan een collega dit beter doen? Draag het dan over in Samenspel, of vraag dat aan wie deze mail stuurde. Stuur de mail niet door.',
    en: 'Would a colleague be a better choice? Hand it over in Samenspel, or ask whoever sent this mail. Please do not forward the mail.',
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

const paragraphsOf: Readonly<Record<WaveMode, readonly Text[]>> = {
  'anonymous': [texts.request, texts.closes, texts.anonymous, texts.personal],
  'joint-statement': [texts.statementRequest, texts.closes, texts.statement, texts.handOver],
};

/** Invites one person to answer. The token is made here and stands in this mail alone. */
@Injectable()
export class PulseInvitationMail implements MailTemplate {
  readonly name = 'pulse-invitation';

  constructor(
    private readonly waves: WaveRepository,
    private readonly links: PulseLinks,
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
      organisation: wave.organisationName,
    };
    const say = (text: Text) => fillText(text[language], values);
    return {
      subject: say(texts.subject),
      greeting: say(texts.greeting),
      paragraphs: paragraphsOf[wave.mode].map(say),
      action: { label: say(texts.action), url: `${baseUrl(this.configuration)}/p/${token}` },
      footer: say(texts.footer),
    };
  }
}
