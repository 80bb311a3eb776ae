import { trustAndCourse } from '../instruments/trust-and-course.js';
import type { Instrument } from '../instrument.js';
import type { Statement } from '../joint-statement.js';
import { judgeStatedImprovements } from './improvement.js';
import { statedChangeInWords, statedChanges } from './stated-change.js';

/** One answer for trust and nothing else. */
const trust = (value: number | null): Statement =>
  Object.fromEntries(trustAndCourse.items.map(({ code }) => [code, { value: code === 'trust' ? value : null, reason: null }]));

const by = (...values: readonly (number | null | undefined)[]) =>
  new Map(values.flatMap((value, place) => (value === undefined ? [] : [[`organisation-${place}`, trust(value)] as const])));

const changeOfTrust = (previous: ReturnType<typeof by>, current: ReturnType<typeof by>) =>
  statedChanges(trustAndCourse, current, previous).find(({ dimension }) => dimension === 'trust')!;

describe('how organisations moved between two joint statements', () => {
  it('is higher or lower when more than half went that way and none the other way', () => {
    expect(changeOfTrust(by(2, 3), by(3, 4))).toEqual({ dimension: 'trust', organisations: 2, higher: 2, lower: 0, verdict: 'higher' });
    expect(changeOfTrust(by(2, 3, 4), by(3, 5, 4)).verdict).toBe('higher');
    expect(changeOfTrust(by(4, 3, 4, 2, 5), by(3, 2, 4, 2, 3))).toMatchObject({ organisations: 5, lower: 3, verdict: 'lower' });
  });

  it('is no clear change when half or fewer moved, however far: one of two is one voice', () => {
    expect(changeOfTrust(by(1, 3), by(5, 3))).toMatchObject({ higher: 1, lower: 0, verdict: 'no-clear-change' });
    expect(changeOfTrust(by(2, 2, 3, 3, 4, 4), by(3, 3, 4, 3, 4, 4)).verdict).toBe('no-clear-change');
    expect(changeOfTrust(by(3, 4), by(3, 4)).verdict).toBe('no-clear-change');
  });

  it('is differing as soon as one moves up and another down, also where the mean rises', () => {
    expect(changeOfTrust(by(2, 2, 2, 2, 2, 4), by(5, 5, 5, 5, 5, 3))).toMatchObject({ higher: 5, lower: 1, verdict: 'differing' });
  });

  it('is about those who chose a point of the scale both times, and compares nothing with fewer than two of them', () => {
    expect(changeOfTrust(by(2, 2, null, undefined), by(3, null, 5, 5))).toMatchObject({ organisations: 1, verdict: 'not-compared' });
    expect(changeOfTrust(by(), by(3, 4))).toMatchObject({ organisations: 0, verdict: 'not-compared' });
    expect(changeOfTrust(by(2, 2, undefined), by(3, 3, 1)).verdict).toBe('higher');
  });

  it('counts what is high as more of the dimension, and less than one answer as no move', () => {
    const two: Instrument = {
      ...trustAndCourse,
      items: [
        { code: 'one', dimension: 'trust', wording: { nl: '', en: '' } },
        { code: 'other', dimension: 'trust', wording: { nl: '', en: '' }, reverseKeyed: true },
      ],
    };
    const stated = (one: number, other: number): Statement => ({ one: { value: one, reason: 'x' }, other: { value: other, reason: 'x' } });
    const from = (one: number, other: number) => new Map([['a', stated(one, other)], ['b', stated(one, other)]]);
    expect(statedChanges(two, from(3, 2), from(3, 4))[0]).toMatchObject({ higher: 2, verdict: 'higher' });
    expect(statedChanges(two, from(4, 3), from(3, 3))[0]).toMatchObject({ higher: 0, verdict: 'no-clear-change' });
  });

  it('reads with its evidence, and without any where nothing is compared', () => {
    expect(statedChangeInWords(changeOfTrust(by(2, 3, 4), by(3, 4, 4)), 'nl')).toBe(
      'Van de 3 organisaties die beide keren antwoordden: 2 hoger, 0 lager en 1 gelijk.',
    );
    expect(statedChangeInWords(changeOfTrust(by(2), by(3)), 'en')).toBeUndefined();
  });
});

describe('what a joint statement says of what was tried', () => {
  const changes = statedChanges(trustAndCourse, by(3, 4), by(2, 3));

  it('is how organisations moved, and "not addressed" where nothing was recorded', () => {
    expect(judgeStatedImprovements(['climate', 'trust'], [{ dimension: 'trust', text: 'Samen op de werkplek' }], changes)).toEqual([
      { dimension: 'climate', text: null, outcome: 'not-addressed', organisations: 0, higher: 0, lower: 0 },
      { dimension: 'trust', text: 'Samen op de werkplek', outcome: 'higher', organisations: 2, higher: 2, lower: 0 },
    ]);
  });
});
