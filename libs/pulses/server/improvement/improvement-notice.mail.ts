import { Injectable } from '@nestjs/common';
import { fillText, type Text } from '@samenspel/platform/domain';
import type { MailContent, MailRecipient, MailTemplate } from '@samenspel/platform/server';
import { improvementNotice } from '../../domain/index.js';
import { WaveRepository } from '../wave/wave.repository.js';
import { ImprovementRepository } from './improvement.repository.js';
import { latestPerDimension } from './recorded-improvement.js';

const texts = {
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  footer: {
    nl: 'Je krijgt deze mail omdat je was uitgenodigd voor de meetronde in {partnership}. Wie antwoordde, weet Samenspel niet: iedereen krijgt deze mail.',
    en: 'You receive this mail because you were invited to the pulse in {partnership}. Samenspel does not know who answered: everyone receives this mail.',
  },
} as const satisfies Record<string, Text>;

/** 'Jullie zeiden, wij doen': tells one invited person what partners will try. */
@Injectable()
export class ImprovementNoticeMail implements MailTemplate {
  readonly name = 'improvement-notice';

  constructor(
    private readonly waves: WaveRepository,
    private readonly improvements: ImprovementRepository,
  ) {}

  async write({ partnershipId, waveId }: Readonly<Record<string, string>>, { name, language }: MailRecipient): Promise<MailContent | undefined> {
    const wave = await this.waves.find(partnershipId!, waveId!);
    if (!wave) return undefined;
    const partnership = wave.partnershipName;
    const notice = improvementNotice(partnership, latestPerDimension(await this.improvements.of([waveId!])), language);
    return {
      ...notice,
      greeting: fillText(texts.greeting[language], { name }),
      footer: fillText(texts.footer[language], { partnership }),
    };
  }
}
