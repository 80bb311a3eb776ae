import { Inject, Injectable } from '@nestjs/common';
import { dateInWords, fillText, type Text } from '@samenspel/platform/domain';
import { baseUrl, type Configuration, ConfigurationToken, type MailContent, type MailRecipient } from '@samenspel/platform/server';
import { findInstrument, type WaveMode } from '../../domain/index.js';
import { WaveRepository } from '../wave/wave.repository.js';
import { organiserPhrase } from './organiser.js';
import { PulseLinks } from './pulse-links.js';

/** What a mail with a personal link says, by how the wave is answered. */
export interface PulseMailTexts {
  readonly subject: Text;
  readonly paragraphs: Readonly<Record<WaveMode, readonly Text[]>>;
}

const texts = {
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  action: { nl: 'Beginnen', en: 'Start' },
  footer: {
    nl: 'Je krijgt deze mail omdat je meedoet in {partnership}. Antwoorden is vrijwillig. Al geantwoord? Dan hoef je niets te doen.',
    en: 'You receive this mail because you take part in {partnership}. Answering is voluntary. Answered already? Then there is nothing you need to do.',
  },
} as const satisfies Record<string, Text>;

/** Writes mail with a personal link to someone who was invited. Its token is made here and stands in this mail alone. */
@Injectable()
export class PulseMailWriter {
  constructor(
    private readonly waves: WaveRepository,
    private readonly links: PulseLinks,
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
  ) {}

  /** @returns undefined when the wave takes no more answers */
  async write(invitationId: string, { name, language }: MailRecipient, { subject, paragraphs }: PulseMailTexts): Promise<MailContent | undefined> {
    const wave = await this.waves.ofInvitation(invitationId);
    const token = wave && (await this.links.mint(invitationId));
    if (!token) return undefined;
    const values = {
      name,
      partnership: wave.partnershipName,
      organiser: organiserPhrase(wave.organiserName, wave.organiserOrganisation, language),
      count: findInstrument(wave.instrumentCode, wave.instrumentVersion)!.items.length,
      date: dateInWords(wave.closesOn, language),
      minimum: wave.minimumGroupSize,
      organisation: wave.organisationName,
    };
    const say = (text: Text) => fillText(text[language], values);
    return {
      subject: say(subject),
      greeting: say(texts.greeting),
      paragraphs: paragraphs[wave.mode].map(say),
      action: { label: say(texts.action), url: `${baseUrl(this.configuration)}/p/${token}` },
      footer: say(texts.footer),
    };
  }
}
