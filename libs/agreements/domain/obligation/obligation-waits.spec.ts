import { occurrenceClocks } from './occurrence-clock.js';
import { lateSpells } from './obligation-waits.js';

const terms = { firstDueOn: '2026-06-01', recurrence: null, noticeDays: 14, startsOn: '2026-01-01', endsOn: null };
const today = '2026-07-01';

describe('the spells in which an obligation holds up others', () => {
  it.each([
    ['fulfilled on its day', new Map([['2026-06-01', '2026-06-01']]), []],
    ['fulfilled earlier', new Map([['2026-06-01', '2026-05-20']]), []],
    ['fulfilled twelve days later', new Map([['2026-06-01', '2026-06-13']]), [{ fromOn: '2026-06-01', untilOn: '2026-06-13' }]],
    ['still open', new Map<string, string>(), [{ fromOn: '2026-06-01', untilOn: null }]],
  ])('when it was %s', (_, fulfilments, spells) => expect(lateSpells(terms, fulfilments, today)).toEqual(spells));

  it('are none before it falls due', () => {
    expect(lateSpells(terms, new Map(), '2026-06-01')).toEqual([]);
  });

  it('are told of each time that it falls due, latest first', () => {
    const monthly = { ...terms, firstDueOn: '2026-04-01', recurrence: 'FREQ=MONTHLY' };
    const fulfilments = new Map([['2026-04-01', '2026-04-05'], ['2026-05-01', '2026-05-01']]);
    expect(lateSpells(monthly, fulfilments, '2026-06-15')).toEqual([
      { fromOn: '2026-06-01', untilOn: null },
      { fromOn: '2026-04-01', untilOn: '2026-04-05' },
    ]);
  });

  it('make that of twenty days late twelve waited for the partner, and eight count for self', () => {
    const guidance = lateSpells(terms, new Map([['2026-06-01', '2026-06-13']]), today);
    const waits = guidance.map((spell) => ({ ...spell, organisationId: 'partner', organisationName: 'Partner', settled: true }));
    const [jobs] = occurrenceClocks(terms, new Map([['2026-06-01', '2026-06-21']]), waits, today);
    expect(jobs!.clock).toMatchObject({ late: 20, waited: [{ organisationId: 'partner', days: 12 }], unsettled: 0, own: 8 });
  });
});
