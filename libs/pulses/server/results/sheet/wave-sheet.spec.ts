import { extractText, getDocumentProxy } from 'unpdf';
import { trustAndCourse } from '../../../domain/index.js';
import type { WaveCell, WaveGroup, WaveResults } from '../wave-results.dto.js';
import { waveSheet } from './wave-sheet.js';

const dimensions = trustAndCourse.items.map(({ dimension }) => dimension);
const cellsAround = (mean: number, changes: Partial<WaveCell> = {}): WaveCell[] =>
  dimensions.map((dimension, index) => ({ dimension, mean: mean + index / 10, band: null, agreement: 'strong', change: null, alignment: null, worstCase: null, sampling: null, ...changes }));
const whole = (cells: WaveCell[]): WaveGroup => ({ group: 'partnership', organisationName: null, response: '60-to-79', cells });
const organisation = (number: number): WaveGroup => ({
  group: `organisation:0190a0a0-0000-7000-8000-00000000000${number}`,
  organisationName: number === 1 ? 'Zakład Łódź' : `Organisatie ${number} met een naam die te lang is voor een kolom`,
  response: null,
  cells: cellsAround(3),
});

const results: WaveResults = {
  waveId: 'wave',
  closedOn: '2026-11-24',
  releasedOn: '2026-11-26',
  outcome: 'published',
  minimumGroupSize: 5,
  reason: null,
  groups: [whole(cellsAround(3.1, { change: 'no-demonstrable-change' }))],
  ties: [],
  gaps: [{ dimension: 'trust', difference: 0.8, lower: 0.2, upper: 1.4, verdict: 'differs', indicative: true }],
  earlier: [{ waveId: 'earlier', closedOn: '2026-06-03', releasedOn: '2026-06-10', groups: [whole(cellsAround(2.4))] }],
  toDiscuss: [],
  followUp: { improvements: [], latest: true, noticeSentOn: null, notComparedWith: null },
  judged: [{ dimension: 'trust', text: 'Elke maand samen op de werkplek', outcome: 'improved' }],
};

const write = async (changes: Partial<WaveResults> = {}, language: 'nl' | 'en' = 'nl') => {
  const file = await waveSheet({
    results: { ...results, ...changes },
    instrument: trustAndCourse,
    partnershipName: 'Zorghulp Almere',
    language,
    madeAt: new Date('2026-11-26T10:00:00Z'),
  });
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(pdf, { mergePages: true });
  return { pdf, text: text.replace(/\s+/g, ' ') };
};

describe('the results of a wave on A4', () => {
  it('are one page with a title, a language and a structure that is read aloud in order', async () => {
    const { pdf } = await write();
    expect(pdf.numPages).toBe(1);
    const { info, hasStructTree } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown>; hasStructTree: boolean };
    expect(info).toMatchObject({ Title: 'Uitkomst van de meetronde van 24 november 2026 – Zorghulp Almere', Language: 'nl-NL' });
    expect(hasStructTree).toBe(true);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = ((await (await pdf.getPage(1)).getStructTree()) as { children: { role: string }[] }).children.map(({ role }) => role);
    expect(roles.slice(0, 3)).toEqual(['P', 'H1', 'P']);
    expect(roles.filter((role) => role === 'Table')).toHaveLength(2);
  });

  it('hold the figures of the page as they are displayed there', async () => {
    const { text } = await write();
    expect(text).toContain('Geen aantoonbare verandering sinds de meetronde van 3 juni 2026.');
    expect(text).toContain('60 tot 80% antwoordde.');
    expect(text).toMatch(/Vertrouwen 2,4 3,1 goed eens geen/);
    expect(text).toContain('Vertrouwen: ging vooruit (Elke maand samen op de werkplek)');
    expect(text).toContain('Vertrouwen publiek 0,8 hoger aantoonbaar; waarschijnlijk tussen 0,2 en 1,4; indicatief');
  });

  it('say whether goals are aligned, and how far those who did not answer can move a figure', async () => {
    const cells = cellsAround(3.1, { worstCase: { lower: 2.2, upper: 4.1 }, sampling: { lower: 2.8, upper: 3.4 } });
    const { pdf, text } = await write({ groups: [whole(cells.map((cell) => (cell.dimension === 'goal-alignment' ? { ...cell, mean: 4, alignment: 'aligned' } : cell)))] });
    expect(pdf.numPages).toBe(1);
    expect(text).toContain('Mensen zitten op één lijn over de doelen');
    expect(text).toMatch(/Vertrouwen 2,4 3,1 2,2 en 4,1 2,8 en 3,4 goed eens Zelfde/);
    expect(text).toMatch(/Zelfde doelen 2,5 4,0 2,2 en 4,1 2,8 en 3,4 goed eens; op één lijn Eens/);
    expect(text).toContain('Zeker tussen: daar ligt het gemiddelde van iedereen');
  });

  it('say how strong each tie is, in bands of our own', async () => {
    const [one, two] = ['Gemeente Almere', 'Zorggroep'].map((name) => ({ id: name, name }));
    const { text } = await write({ ties: [{ from: one!, about: two!, mean: 3.4, band: null, strength: 'weak' }, { from: two!, about: one!, mean: 4.2, band: null, strength: 'strong' }] });
    expect(text).toContain('Gemeente Almere – 3,4 zwak Zorggroep 4,2 sterk –');
    expect(text).toContain('Gemiddeld 3,8: redelijk. Oordelen: 1 sterk en 1 zwak. Zwak is onder 3,5 en sterk boven 4,0: dat zijn onze eigen grenzen, geen norm.');
  });

  it('speak English to who reads English', async () => {
    const { pdf, text } = await write({}, 'en');
    expect(text).toContain('No demonstrable change since the pulse of 3 June 2026.');
    expect(text).toMatch(/Trust 2.4 3.1/);
    expect(((await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }).info).toMatchObject({ Language: 'en-GB' });
  });

  it('stay one page with many groups and ties, and write names of all of Europe', async () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const rated = numbers.map((number) => ({ id: `${number}`, name: `Organisatie ${number} met een lange naam` }));
    const { pdf, text } = await write({
      groups: [...results.groups, ...numbers.map(organisation)],
      ties: rated.flatMap((from) => rated.filter((about) => about !== from).map((about) => ({ from, about, mean: 3.4, band: null, strength: 'weak' as const }))),
      followUp: {
        ...results.followUp,
        improvements: dimensions.map((dimension) => ({ dimension, text: 'Woorden '.repeat(60).trim(), number: 1, recordedByName: 'Iemand', recordedAt: '2026-11-27T10:00:00.000Z' })),
      },
    });
    expect(pdf.numPages).toBe(1);
    expect(text).toContain('Wat hier niet past, staat in Samenspel.');
    const { text: withGroups } = await write({ groups: [...results.groups, ...numbers.slice(0, 4).map(organisation)] });
    expect(withGroups).toContain('Zakład Łódź');
    expect(withGroups).toContain('Organisatie 2 met een naam die te lang is');
  });

  it('leave out a column that would be empty', async () => {
    const { text } = await write({ groups: [whole(cellsAround(3.1, { agreement: null, change: null }))] });
    expect(text).toContain('Vertrouwen 2,4 3,1');
    for (const heading of ['Zijn mensen het eens?', 'Aantoonbare verandering']) expect(text).not.toContain(heading);
  });

  it('say calmly why there is no figure, and hold none', async () => {
    const { text } = await write({ outcome: 'withheld', reason: 'too-few-answers', groups: [], gaps: [], judged: [] });
    expect(text).toContain('op minstens één vraag kwamen minder dan 5 antwoorden');
    expect(text).not.toMatch(/\d,\d/);
  });
});
