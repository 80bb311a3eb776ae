import fc from 'fast-check';
import { readAmount } from './register-amount.js';
import { normalisedHeader, proposedLayout, proposedMapping } from './register-column.js';
import { readDate } from './register-date.js';
import { OrganisationMatcher, partyNames } from './register-organisation.js';
import { csvSeparator, tableOf } from './register-table.js';

const dates = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

describe('a date in a register', () => {
  it.each([
    ['1-2-2026', '2026-02-01'],
    ['01/02/2026', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['1 feb 2026', '2026-02-01'],
    ['1 februari 2026', '2026-02-01'],
    ['zondag 1 februari 2026', '2026-02-01'],
    ['1-mrt-2026', '2026-03-01'],
    ['1 Oct. 2026', '2026-10-01'],
    ['2026-02-01', '2026-02-01'],
    ['2026-02-01T23:30:00Z', '2026-02-01'],
    ['1-2-2026 00:00', '2026-02-01'],
    ['29-2-2028', '2028-02-29'],
    [46054, '2026-02-01'],
    [46054.75, '2026-02-01'],
    [18264, '1950-01-01'],
  ])('reads %s as %s', (text, date) => {
    expect(readDate(text)).toEqual({ value: date });
  });

  it.each([
    ['31-02-2026', 'register-import.date-absent'],
    ['29-2-2026', 'register-import.date-absent'],
    ['13/13/2026', 'register-import.date-absent'],
    ['1-2-26', 'register-import.date-short-year'],
    ['1 feb 26', 'register-import.date-short-year'],
    ['zo snel mogelijk', 'register-import.date'],
    ['Q1 2026', 'register-import.date'],
    [2026, 'register-import.date'],
    [18263, 'register-import.date'],
    [120_000, 'register-import.date'],
    [Number.NaN, 'register-import.date'],
    [true, 'register-import.date'],
  ])('refuses %s', (cell, code) => {
    expect(readDate(cell)).toEqual({ code });
  });

  it('reads every day as it is written, in each notation', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const [year, month, day] = date.split('-') as [string, string, string];
        for (const text of [date, `${Number(day)}-${Number(month)}-${year}`, `${day}/${month}/${year}`, `${date} 23:59:59`]) {
          expect(readDate(text)).toEqual({ value: date });
        }
      }),
    );
  });
});

describe('an amount in a register', () => {
  it.each([
    ['€ 1.250,50', 125050],
    ['1.250', 125000],
    ['1250', 125000],
    ['1250,5', 125050],
    ['EUR 12.500.000,00', 1250000000],
    ['€ 1.250,-', 125000],
    ['0', 0],
    [1250.5, 125050],
    [0.1, 10],
  ])('reads %s', (cell, cents) => {
    expect(readAmount(cell)).toEqual({ value: cents });
  });

  it.each([
    ['1250.50', 'register-import.amount-ambiguous'],
    ['1,250', 'register-import.amount-ambiguous'],
    ['1,250.50', 'register-import.amount-ambiguous'],
    ['12.50', 'register-import.amount-ambiguous'],
    ['-5', 'register-import.amount-negative'],
    [-5, 'register-import.amount-negative'],
    [1.234, 'register-import.amount-decimals'],
    ['in overleg', 'register-import.amount'],
    ['1e3', 'register-import.amount'],
    [Infinity, 'register-import.amount'],
  ])('refuses %s', (cell, code) => {
    expect(readAmount(cell)).toEqual({ code });
  });

  it('reads back what Dutch writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cents) => {
        const written = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100);
        expect(readAmount(written)).toEqual({ value: cents });
      }),
    );
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readAmount(text);
        readDate(text);
      }),
    );
  });
});

describe('columns', () => {
  it('are proposed from their headings in Dutch and English, each field once', () => {
    expect(proposedMapping(['Zaaknummer', 'Naam overeenkomst', 'Ingangsdatum', 'EINDDATUM', 'Partij(en)', 'Mijlpaal', 'Datum mijlpaal', 'Verantwoordelijke', 'Bedrag', 'Opmerking'])).toEqual([
      'number', 'title', 'startsOn', 'endsOn', 'parties', 'milestone', 'milestoneOn', 'responsible', 'amount', null,
    ]);
    expect(proposedMapping(['Title', 'Start date', 'Party 1', 'Party 2', 'Name'])).toEqual(['title', 'startsOn', 'parties', 'parties', null]);
  });

  it('say whether a row is a milestone or an agreement', () => {
    expect(proposedLayout(['title', 'milestone'])).toBe('milestone-per-row');
    expect(proposedLayout(['title', null])).toBe('agreement-per-row');
  });

  it('are known whatever their accents and marks', () => {
    expect(normalisedHeader(' Begin-datum: ')).toBe('begin datum');
    expect(normalisedHeader('2026')).toBe('2026');
  });
});

describe('organisations', () => {
  const organisations = [
    { id: 'town', name: 'Gemeente Súdwest-Fryslân', municipalityCode: 'GM1900' },
    { id: 'laundry', name: 'Wasserij Jansen B.V.', kvkNumber: '12345678' },
    { id: 'one', name: 'De Brug' },
    { id: 'two', name: 'Stichting De Brug' },
  ];
  const matcher = new OrganisationMatcher(organisations, [{ name: 'De Was', organisationId: 'laundry' }, { name: 'Nieuw', sector: 'civic' }]);

  it.each([
    ['wasserij jansen', 'laundry'],
    ['WASSERIJ JANSEN BV', 'laundry'],
    ['Jansen (KvK 12345678)', 'laundry'],
    ['Sudwest-Fryslan', 'town'],
    ['gemeente Súdwest-Fryslân', 'town'],
    ['de was', 'laundry'],
    ['Nieuw', 'new:nieuw'],
    ['Onbekend', undefined],
    ['De Brug', undefined],
  ])('find %s', (name, id) => {
    expect(matcher.find(name)).toBe(id);
  });

  it('are divided by semicolons, lines and, for an unknown whole, commas', () => {
    const known = (name: string) => name === 'Jansen, Pieters & Zn';
    expect(partyNames('A; B\nC|A', known)).toEqual(['A', 'B', 'C']);
    expect(partyNames('A, B', known)).toEqual(['A', 'B']);
    expect(partyNames('Jansen, Pieters & Zn', known)).toEqual(['Jansen, Pieters & Zn']);
  });
});

describe('the table in a file', () => {
  it('starts at the first row with two headings, and keeps the numbers of the rows', () => {
    expect(tableOf([['Register 2026', null], [null, null], ['Titel', 'Start'], [null, ''], ['A', '1-1-2026', null]])).toEqual({
      table: { headers: ['Titel', 'Start'], rows: [{ number: 5, cells: ['A', '1-1-2026'] }] },
    });
  });

  it.each([
    [[], 'register-import.no-headers'],
    [[['Titel']], 'register-import.no-headers'],
    [[['Titel', 'Start']], 'register-import.no-rows'],
    [[['Titel', 'Start'], ...Array.from({ length: 5001 }, () => ['A', 'B'])], 'register-import.too-many-rows'],
    [[['Titel', 'Start', ...Array.from({ length: 59 }, () => 'X')], ['A']], 'register-import.too-many-columns'],
  ])('is refused when it cannot be one (%#)', (grid, code) => {
    expect(tableOf(grid)).toEqual({ code });
  });

  it('is divided by the sign that its first line has most of, outside quotes', () => {
    expect(csvSeparator('a;b;c\n1,2,3,4,5')).toBe(';');
    expect(csvSeparator('a,b\n')).toBe(',');
    expect(csvSeparator('a\tb\tc')).toBe('\t');
    expect(csvSeparator('"a,b,c,d";e;f')).toBe(';');
  });
});
