import fc from 'fast-check';
import { attestationDeadline, canonicalWord, daysDueIn, differingDuties, type DutyOutcome, dutyOutcomes, quarterBefore, statementErrors } from './attestation.js';

describe('the quarter that is attested', () => {
  it.each([
    ['2026-04-01', '2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-01-01', '2026-03-31'],
    ['2026-07-01', '2026-04-01', '2026-06-30'],
    ['2026-01-01', '2025-10-01', '2025-12-31'],
    ['2024-05-17', '2024-01-01', '2024-03-31'],
  ])('is the last one that is over on %s', (today, startsOn, endsOn) => {
    expect(quarterBefore(today)).toEqual({ startsOn, endsOn });
  });

  it('can be attested for three weeks', () => {
    expect(attestationDeadline({ startsOn: '2026-01-01', endsOn: '2026-03-31' })).toBe('2026-04-21');
  });
});

describe('a duty', () => {
  const quarter = { startsOn: '2026-04-01', endsOn: '2026-06-30' };

  it.each([
    ['once, in it', '2026-05-01', null, ['2026-05-01']],
    ['once, before it', '2026-03-31', null, []],
    ['every month from before it', '2026-01-15', 'FREQ=MONTHLY', ['2026-04-15', '2026-05-15', '2026-06-15']],
    ['every quarter, on its last day', '2026-03-31', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1', ['2026-06-30']],
    ['every year, in another quarter', '2025-07-01', 'FREQ=YEARLY', []],
  ])('that is due %s falls in the quarter on those days', (_, dueOn, recurrence, days) => {
    expect(daysDueIn(quarter, { dueOn, recurrence })).toEqual(days);
  });
});

describe('statements', () => {
  const duties = new Set(['a', 'b']);

  it('need nothing said when all is well', () => {
    expect(statementErrors([], duties)).toEqual([]);
    expect(statementErrors([{ dutyId: 'a', outcome: 'met' }], duties)).toEqual([]);
  });

  it('name a duty of the round, once, and say what happened', () => {
    const errors = statementErrors(
      [
        { dutyId: 'a', outcome: 'not-met', note: 'Twee plekken bleven leeg' },
        { dutyId: 'a', outcome: 'partly-met' },
        { dutyId: 'c', outcome: 'met' },
      ],
      duties,
    );
    expect(errors).toEqual([
      { pointer: '/statements/1/dutyId', code: 'attestation.duty-twice' },
      { pointer: '/statements/1/note', code: 'attestation.note-missing' },
      { pointer: '/statements/2/dutyId', code: 'unknown-reference' },
    ]);
  });
});

describe('the word of a party', () => {
  const outcome = fc.constantFrom<DutyOutcome>(...dutyOutcomes);
  const statements = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), outcome).map((given) => Object.entries(given).map(([dutyId, said]) => ({ dutyId, outcome: said, note: 'Zo ging het' })));

  it('is one text whatever the order in which it was given, and speaks of every duty', () => {
    fc.assert(
      fc.property(statements, (given) => {
        const text = canonicalWord(given, ['d', 'c', 'b', 'a']);
        expect(canonicalWord([...given].reverse(), ['a', 'b', 'c', 'd'])).toBe(text);
        expect(JSON.parse(text)).toHaveLength(4);
      }),
    );
  });

  it('differs from another exactly where the outcome does', () => {
    fc.assert(
      fc.property(statements, statements, (one, other) => {
        const said = (given: typeof one, dutyId: string) => given.find((statement) => statement.dutyId === dutyId)?.outcome ?? 'met';
        const expected = ['a', 'b', 'c', 'd'].filter((dutyId) => said(one, dutyId) !== said(other, dutyId));
        const words = [
          { organisationId: 'x', statements: one },
          { organisationId: 'y', statements: other },
        ];
        expect(differingDuties(words, ['a', 'b', 'c', 'd'])).toEqual(expected);
      }),
    );
  });

  it('differs from nothing when no other was given', () => {
    expect(differingDuties([{ organisationId: 'x', statements: [{ dutyId: 'a', outcome: 'not-met', note: 'Nee' }] }], ['a'])).toEqual([]);
  });
});
