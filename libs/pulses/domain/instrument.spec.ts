import { createHash } from 'node:crypto';
import { findInstrument, instrumentCatalogue } from './instrument-catalogue.js';
import { dimensionCodes, dimensionsOf, keyedAnswer } from './instrument.js';
import type { Instrument } from './instrument.js';
import { short } from './instruments/short.js';
import { trustAndCourse } from './instruments/trust-and-course.js';
import { workingTogether } from './instruments/working-together.js';

/** SHA-256 of the canonical JSON (keys sorted, no spaces) of every version that may have been used. */
const pinned: Readonly<Record<string, string>> = {
  'trust-and-course/1': '5744393462b866028c671a6f1b7f1c022bd08da78a73ccc7f03b8f893edb12e9',
  'working-together/1': 'dea514cc701b866a344b3d86d0920f1f24c50d2ea293aac28e772eadd9dc634b',
  'short/1': '803118e504464cda31583a6ee1a4b54213a486acd1e07ce108309cc2e1fb004b',
};

function canonicalHash(instrument: Instrument): string {
  const sorted = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(instrument, sorted)).digest('hex');
}

describe('an instrument', () => {
  it.each(instrumentCatalogue)('$code $version never changes once it may have been used', (instrument) => {
    const name = `${instrument.code}/${instrument.version}`;
    const hash = canonicalHash(instrument);
    if (hash !== pinned[name]) {
      throw new Error(`${name} is not what it was (${hash}): leave this version as it is and put the new wording in a new one`);
    }
  });

  it('stays in the catalogue', () => {
    expect(instrumentCatalogue.map(({ code, version }) => `${code}/${version}`)).toEqual(Object.keys(pinned));
  });

  it('is found by code and version', () => {
    expect(findInstrument('trust-and-course', 1)).toBe(trustAndCourse);
    expect(findInstrument('trust-and-course', 2)).toBeUndefined();
  });

  it.each(instrumentCatalogue)('$code $version has a wording of its own for every item, in Dutch and English', (instrument) => {
    for (const language of ['nl', 'en'] as const) {
      const wordings = instrument.items.map((item) => item.wording[language].trim());
      expect(wordings.every((wording) => wording.length > 10)).toBe(true);
      expect(new Set(wordings).size).toBe(instrument.items.length);
    }
    expect(new Set(instrument.items.map((item) => item.code)).size).toBe(instrument.items.length);
  });

  it.each(instrumentCatalogue)('$code $version offers every point of its scale once', ({ scale }) => {
    const points = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, place) => scale.lowest + place);
    expect(scale.options.map((option) => option.value).sort()).toEqual(points);
  });

  it.each(instrumentCatalogue)('$code $version has item codes that leave room for an organisation in an answer key', ({ items }) => {
    for (const { code } of items) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(code.length).toBeLessThanOrEqual(26);
    }
  });

  it.each(instrumentCatalogue)('$code $version names the organisation only where each is asked about', ({ kind, items }) => {
    for (const { wording } of items) {
      for (const text of [wording.nl, wording.en]) expect(text.split('{organisation}').length - 1).toBe(kind === 'coordination' ? 1 : 0);
    }
  });

  it('asks one question about each dimension', () => {
    expect([...dimensionsOf(trustAndCourse), ...dimensionsOf(workingTogether)]).toEqual(dimensionCodes);
    expect([trustAndCourse, workingTogether].map(({ items }) => items.length)).toEqual([8, 7]);
  });

  it('turns something round in the short one, so that agreeing with everything gives no high score', () => {
    expect(short.items).toHaveLength(3);
    expect(short.items.filter(({ reverseKeyed }) => reverseKeyed).map(({ code }) => code)).toEqual(['decided-without-us']);
  });

  it('turns a reverse-keyed answer round', () => {
    const item = trustAndCourse.items[0]!;
    expect(keyedAnswer(trustAndCourse.scale, item, 2)).toBe(2);
    expect(keyedAnswer(trustAndCourse.scale, { ...item, reverseKeyed: true }, 2)).toBe(4);
    expect(keyedAnswer(trustAndCourse.scale, { ...item, reverseKeyed: true }, 5)).toBe(1);
  });
});
