import { Inject, Injectable } from '@nestjs/common';
import { dateInWords, fillText, type Text } from '@samenspel/platform/domain';
import {
  baseUrl,
  type Configuration,
  ConfigurationToken,
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  MailTemplateRegistry,
  RegisteredIn,
  UnitOfWork,
} from '@samenspel/platform/server';
import { WaveRepository } from '../wave/wave.repository.js';

const texts = {
  subject: { nl: 'Nieuwe meetronde gepland: {partnership}', en: 'New wave planned: {partnership}' },
  greeting: { nl: 'Hallo {name},', en: 'Hello {name},' },
  what: {
    nl: 'In {partnership} opent op {date} vanzelf een nieuwe meetronde, zoals je had ingesteld. Wie dan wordt uitgenodigd, krijgt die dag een mail.',
    en: 'In {partnership} a new wave opens by itself on {date}, as you had set. Whoever is invited then gets a mail that day.',
  },
  choice: {
    nl: 'Komt het niet uit? Tot die dag kun je hem verplaatsen of afzeggen.',
    en: 'Not a good moment? Until that day you can move it or call it off.',
  },
  action: { nl: 'Bekijk de meetronde', en: 'See the wave' },
  footer: { nl: 'Je krijgt deze mail omdat je deze meetronde laat terugkomen.', en: 'You receive this mail because you let this wave come back.' },
} as const satisfies Record<string, Text>;

/** Tells a coordinator that the next wave of a schedule comes, while it can still be changed. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class WavePlannedMail implements MailTemplate {
  readonly name = 'wave-planned';

  constructor(
    private readonly waves: WaveRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
  ) {}

  async write({ waveId, partnershipId }: Readonly<Record<string, string>>, { name, language }: MailRecipient): Promise<MailContent | undefined> {
    const wave = await this.waves.find(partnershipId!, waveId!);
    if (wave?.state !== 'planned') return undefined;
    const say = (text: Text) => fillText(text[language], { name, partnership: wave.partnershipName, date: dateInWords(wave.opensOn, language) });
    const path = `programmes/${this.unitOfWork.programmeId}/partnerships/${partnershipId}/waves/${waveId}`;
    return {
      subject: say(texts.subject),
      greeting: say(texts.greeting),
      paragraphs: [say(texts.what), say(texts.choice)],
      action: { label: say(texts.action), url: `${baseUrl(this.configuration)}/${path}` },
      footer: say(texts.footer),
    };
  }
}
