import { createHash } from 'node:crypto';
import { findInstrument, instrumentCatalogue } from './instrument-catalogue.js';
import { dimensionCodes, dimensionsOf, keyedAnswer } from './instrument.js';
import { trustAndCourse } from './instruments/trust-and-course.js';

/** A hash that changes means that a version which may have been used has changed: make a new version instead. */
const pinned: Readonly<Record<string, string>> = {
  'trust-and-course/1': '0414b454bea92388b91b31991c7bde7f7700f768489421139cf60be0c824bdc3',
};

describe('an instrument', () => {
  it('never changes within a version', () => {
    const hashes = instrumentCatalogue.map((instrument) => [
      `${instrument.code}/${instrument.version}`,
      createHash('sha256').update(JSON.stringify(instrument)).digest('hex'),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(pinned);
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

  it('asks one question about each dimension in trust and course', () => {
    expect(trustAndCourse.items).toHaveLength(8);
    expect(dimensionsOf(trustAndCourse)).toEqual(dimensionCodes);
  });

  it('turns a reverse-keyed answer round', () => {
    const item = trustAndCourse.items[0]!;
    expect(keyedAnswer(trustAndCourse.scale, item, 2)).toBe(2);
    expect(keyedAnswer(trustAndCourse.scale, { ...item, reverseKeyed: true }, 2)).toBe(4);
    expect(keyedAnswer(trustAndCourse.scale, { ...item, reverseKeyed: true }, 5)).toBe(1);
  });
});
