import { planRegister } from './plan-register.js';
import { proposedMapping } from './register-column.js';
import type { RegisterReading, RegisterSurroundings } from './register-plan.js';
import type { RegisterCell } from './register-table.js';

const headers = ['Nummer', 'Titel', 'Getekend op', 'Begint op', 'Eindigt op', 'Partijen', 'Samenwerking', 'Doel', 'Mijlpaal', 'Datum mijlpaal', 'Wie', 'Bedrag'];
const mapping = proposedMapping(headers);
const good: readonly RegisterCell[] = ['Z-1', 'Groen', '1-1-2026', '1-2-2026', '31-1-2027', 'Stad; Hovenier', null, 'Werk', 'Vijf banen', '1-6-2026', 'Hovenier', '1.250,50'];

const reading = (changes: Partial<RegisterReading> = {}): RegisterReading => ({
  mapping,
  layout: 'milestone-per-row',
  partnershipId: 'green',
  organisations: [],
  letPartiesJoin: false,
  ...changes,
});

const surroundings = (changes: Partial<RegisterSurroundings> = {}): RegisterSurroundings => ({
  today: '2026-06-15',
  organisations: [
    { id: 'town', name: 'Gemeente Stad' },
    { id: 'stad', name: 'Stad' },
    { id: 'gardener', name: 'Hovenier B.V.' },
    { id: 'elsewhere', name: 'Elders' },
  ],
  partnerships: [
    { id: 'green', name: 'Groen in de wijk', organisationIds: ['stad', 'gardener'] },
    { id: 'clean', name: 'Schoon', organisationIds: ['stad', 'gardener', 'elsewhere'] },
  ],
  agreements: [],
  ...changes,
});

/** Rows that are as the good one but for some columns, from row 2 on. */
const rowsOf = (...changes: Partial<Record<(typeof headers)[number], RegisterCell>>[]) =>
  changes.map((changed, index) => ({ number: index + 2, cells: headers.map((header, column) => (header in changed ? changed[header]! : good[column]!)) }));

const problemsOf = (...changes: Parameters<typeof rowsOf>) =>
  planRegister(rowsOf(...changes), reading(), surroundings()).problems.map(({ row, column, value, code }) => [row, headers[column!], value, code]);

describe('the plan of a register', () => {
  it('reads a row as an agreement with its milestone', () => {
    expect(planRegister(rowsOf({}), reading(), surroundings())).toEqual({
      agreements: [
        {
          row: 2,
          ownNumber: 'Z-1',
          partnershipId: 'green',
          title: 'Groen',
          signedOn: '2026-01-01',
          startsOn: '2026-02-01',
          endsOn: '2027-01-31',
          partyIds: ['stad', 'gardener'],
          goals: [{ title: 'Werk' }],
          milestones: [{ title: 'Vijf banen', baselineOn: '2026-06-01', responsibleOrganisationId: 'gardener', goalIndex: 0 }],
          amountCents: 125050,
        },
      ],
      skipped: [],
      problems: [],
      unknownOrganisations: [],
    });
  });

  it('puts milestones of one agreement together, by number, by what is repeated, and under a merged cell', () => {
    const second = { Mijlpaal: 'Tien banen', 'Datum mijlpaal': '1-9-2026' };
    const merged = { ...second, Nummer: null, Titel: null, 'Begint op': null, 'Eindigt op': null, 'Getekend op': null, Partijen: null, Bedrag: null };
    for (const rows of [rowsOf({}, second), rowsOf({ Nummer: null }, { ...second, Nummer: null }), rowsOf({}, merged)]) {
      const { agreements, problems } = planRegister(rows, reading(), surroundings());
      expect(problems).toEqual([]);
      expect(agreements.map(({ milestones }) => milestones.map(({ title }) => title))).toEqual([['Vijf banen', 'Tien banen']]);
    }
  });

  it.each([
    [{ Titel: null }, 'Titel', 'required'],
    [{ Titel: 'x'.repeat(201) }, 'Titel', 'text'],
    [{ 'Begint op': '31-02-2026' }, 'Begint op', 'register-import.date-absent'],
    [{ 'Begint op': null }, 'Begint op', 'required'],
    [{ 'Getekend op': null, 'Begint op': '1-7-2026', 'Datum mijlpaal': '1-8-2026' }, 'Getekend op', 'register-import.signed-missing'],
    [{ 'Getekend op': '16-6-2026' }, 'Getekend op', 'agreement.signed-later'],
    [{ 'Eindigt op': '1-1-2026', Mijlpaal: null, 'Datum mijlpaal': null }, 'Eindigt op', 'agreement.ends-before-start'],
    [{ Partijen: 'Stad' , Wie: 'Stad' }, 'Partijen', 'agreement.too-few-parties'],
    [{ Partijen: null, Mijlpaal: null, 'Datum mijlpaal': null }, 'Partijen', 'required'],
    [{ Partijen: 'Stad; Elders; Hovenier' }, 'Partijen', 'register-import.party-from-elsewhere'],
    [{ Samenwerking: 'Nergens' }, 'Samenwerking', 'register-import.partnership-unknown'],
    [{ Mijlpaal: null }, 'Mijlpaal', 'required'],
    [{ 'Datum mijlpaal': '1-6-26' }, 'Datum mijlpaal', 'register-import.date-short-year'],
    [{ 'Datum mijlpaal': '1-1-2026' }, 'Datum mijlpaal', 'milestone.before-start'],
    [{ Wie: null }, 'Wie', 'required'],
    [{ Wie: 'Elders' }, 'Wie', 'milestone.organisation-no-party'],
    [{ Wie: 'Wie dan ook' }, 'Wie', 'register-import.organisation-unknown'],
    [{ Bedrag: '1250.50' }, 'Bedrag', 'register-import.amount-ambiguous'],
  ])('tells what is wrong at its cell: %j', (changed, column, code) => {
    expect(problemsOf(changed)).toEqual([[2, column, expect.any(String), code]]);
  });

  it('tells what differs between rows of one agreement, and what stands there twice', () => {
    expect(problemsOf({}, { 'Eindigt op': '1-1-2030', Mijlpaal: 'Anders' })).toEqual([[3, 'Eindigt op', '1-1-2030', 'register-import.differs']]);
    expect(problemsOf({}, {})).toEqual([[3, 'Mijlpaal', 'Vijf banen', 'register-import.milestone-twice']]);
    const { problems } = planRegister(rowsOf({}, {}), reading({ layout: 'agreement-per-row' }), surroundings());
    expect(problems).toMatchObject([{ row: 3, code: 'register-import.agreement-twice' }]);
  });

  it('passes over what is there already, by its number or by title, start and parties, mistakes and all', () => {
    const there = { title: 'groen', startsOn: '2026-02-01', partyIds: ['gardener', 'stad'] };
    for (const agreement of [there, { title: 'Anders', startsOn: '2020-01-01', partyIds: [], ownNumber: 'z-1 ' }]) {
      expect(planRegister(rowsOf({}), reading(), surroundings({ agreements: [agreement] }))).toMatchObject({ agreements: [], problems: [], skipped: [{ row: 2, title: 'Groen' }] });
    }
  });

  it('lets organisations join, and takes the choice for a name that nobody has', () => {
    const rows = rowsOf({ Partijen: 'Stad; Elders; Hovenier; Nieuw' });
    expect(planRegister(rows, reading({ letPartiesJoin: true }), surroundings()).unknownOrganisations).toEqual([{ name: 'Nieuw', rows: 1 }]);
    const { agreements, problems } = planRegister(rows, reading({ letPartiesJoin: true, organisations: [{ name: 'NIEUW', sector: 'civic' }] }), surroundings());
    expect(problems).toEqual([]);
    expect(agreements[0]!.partyIds).toEqual(['stad', 'elsewhere', 'gardener', 'new:nieuw']);
  });

  it('takes the partnership of the row before the one for all', () => {
    expect(planRegister(rowsOf({ Samenwerking: 'SCHOON' }), reading(), surroundings()).agreements[0]!.partnershipId).toBe('clean');
  });

  it('counts fifty milestones at most', () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ Mijlpaal: `Stap ${index}` }));
    expect(problemsOf(...many)).toEqual([[2, 'Mijlpaal', 'Stap 0', 'register-import.too-many-milestones']]);
  });
});
