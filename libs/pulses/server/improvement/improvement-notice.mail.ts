import { Injectable } from '@nestjs/common';
import { MailTemplateRegistry, RegisteredIn } from '@samenspel/platform/server';
import { fillText, type Text } from '@samenspel/platform/domain';
import type { MailContent, MailRecipient, MailTemplate } from '@samenspel/platform/server';
import { improvementNotice, type WaveMode } from '../../domain/index.js';
import { WaveRepository } from '../wave/wave.repository.js';
import { FollowedWaves } from './followed-waves.js';
import { latestPerDimension } from './recorded-improvement.js';

const texts = {
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
} as const satisfies Record<string, Text>;

const footers: Readonly<Record<WaveMode, Text>> = {
  'anonymous': {
    nl: 'Je krijgt deze mail omdat je was uitgenodigd voor de meetronde in {partnership}. Wie antwoordde, weet Samenspel niet: iedereen krijgt deze mail.',
    en: 'You receive this mail because you were invited to the pulse in {partnership}. Samenspel does not know who answered: everyone receives this mail.',
  },
  'joint-statement': {
    nl: 'Je krijgt deze mail omdat jij in {partnership} namens je organisatie tekent. Wie voor een andere organisatie tekent, krijgt hem ook.',
    en: 'You receive this mail because you sign for your organisation in {partnership}. Whoever signs for another organisation receives it too.',
  },
};

/** 'Jullie zeiden, wij doen': tells one invited person what partners will try. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class ImprovementNoticeMail implements MailTemplate {
  readonly name = 'improvement-notice';

  constructor(
    private readonly waves: WaveRepository,
    private readonly followed: FollowedWaves,
  ) {}

  async write({ partnershipId, waveId }: Readonly<Record<string, string>>, { name, language }: MailRecipient): Promise<MailContent | undefined> {
    const wave = await this.waves.find(partnershipId!, waveId!);
    if (!wave) return undefined;
    const partnership = wave.partnershipName;
    const { followUp, told } = await this.followed.read(partnershipId!, waveId!);
    const notice = improvementNotice(partnership, latestPerDimension(followUp.improvements), told, language);
    return {
      ...notice,
      greeting: fillText(texts.greeting[language], { name }),
      footer: fillText(footers[wave.mode][language], { partnership }),
    };
  }
}
