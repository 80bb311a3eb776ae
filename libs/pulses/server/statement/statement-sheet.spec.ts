import { extractText, getDocumentProxy } from 'unpdf';
import { trustAndCourse } from '../../domain/index.js';
import type { OrganisationStatement, WaveStatements } from './statement.dto.js';
import { statementSheet } from './statement-sheet.js';

const organisation = (name: string, value: number | null, reason: string | null): OrganisationStatement => ({
  organisationId: name,
  organisationName: name,
  statement: {
    signedBy: `Ondertekenaar van ${name}`,
    givenOn: '2026-10-30',
    answers: trustAndCourse.items.map(({ code }) => ({ item: code, value, reason })),
  },
});
const silent: OrganisationStatement = { organisationId: 'stil', organisationName: 'Zorg Stil', statement: null };

const released: WaveStatements = {
  waveId: 'wave',
  closedOn: '2026-11-18',
  releasedOn: '2026-11-20',
  organisations: [],
  judged: [],
  dimensions: [],
  toDiscuss: [],
  followUp: { improvements: [], latest: true, noticeSentOn: null, notComparedWith: null },
  earlier: [],
};

const write = async (organisations: OrganisationStatement[], language: 'nl' | 'en' = 'nl', changes: Partial<WaveStatements> = {}) => {
  const statements = { ...released, organisations, ...changes };
  const file = await statementSheet({ statements, instrument: trustAndCourse, partnershipName: 'Wasserij De Brug', language, madeAt: new Date('2026-11-26T10:00:00Z') });
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(pdf, { mergePages: true });
  return { pdf, text: text.replace(/\s+/g, ' ') };
};

describe('what organisations stated on A4', () => {
  it('names who signed and who did not, and holds every item side by side with its reasons', async () => {
    const { pdf, text } = await write([organisation('Gemeente Deventer', 4, 'Afspraken worden nagekomen.'), organisation('De Brug', null, null), silent]);
    expect(pdf.numPages).toBe(1);
    expect(text).toContain('Uitgesproken: 2 van de 3 organisaties antwoordden.');
    expect(text).toContain('1. Gemeente Deventer: Ondertekenaar van Gemeente Deventer, 30 oktober 2026');
    expect(text).toContain('3. Zorg Stil: gaf geen antwoord');
    expect(text).toContain(`${trustAndCourse.items[0]!.wording.nl} 4 ${trustAndCourse.scale.doNotKnow.nl} –`);
    expect(text).toContain('Gemeente Deventer: Afspraken worden nagekomen.');
    expect(text).toContain('van 1 (helemaal mee oneens) tot 5 (helemaal mee eens)');
  });

  it('says what organisations say of what was tried, and what partners will try', async () => {
    const { text } = await write([organisation('De Brug', 4, 'Ja.')], 'nl', {
      judged: [{ dimension: 'trust', text: 'Samen op de werkplek', outcome: 'higher', organisations: 2, higher: 2, lower: 0 }],
      followUp: { ...released.followUp, improvements: [{ dimension: 'climate', text: 'Elke week bellen', number: 1, recordedByName: 'Iemand', recordedAt: '2026-11-21T10:00:00.000Z' }] },
    });
    expect(text).toContain('Vertrouwen: hoger dan de vorige keer (Samen op de werkplek)');
    expect(text).toContain('Dit gaan de partners proberen Open sfeer: Elke week bellen');
  });

  it('stays one page with twelve organisations and the longest reasons', async () => {
    const many = Array.from({ length: 12 }, (_, place) => organisation(`Organisatie ${place + 1} met een lange naam`, 3, 'Woorden '.repeat(62).trim()));
    const { pdf, text } = await write(many);
    expect(pdf.numPages).toBe(1);
    expect(text).toContain(`${trustAndCourse.items[7]!.wording.nl} ${Array(12).fill('3').join(' ')}`);
    expect(text).toContain('Wat hier niet past, staat in Samenspel.');
  });

  it('speaks English to who reads English, tagged for who hears it', async () => {
    const { pdf, text } = await write([organisation('Gemeente Deventer', 4, 'Ja.')], 'en');
    expect(text).toContain('What organisations say, released on 20 November 2026');
    expect(((await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }).info).toMatchObject({ Language: 'en-GB' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });
});
