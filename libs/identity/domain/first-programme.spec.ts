import { firstProgrammeErrors, isTimeZone } from './first-programme.js';

const facts = { programme: { name: 'Werk', timeZone: 'Europe/Amsterdam' }, organisation: { name: 'Gemeente Utrecht', sector: 'public', municipalityCode: 'GM0344' } } as const;

describe('what a new programme starts with', () => {
  it('is a name, a time zone and an organisation', () => {
    expect(firstProgrammeErrors(facts)).toEqual([]);
    const empty = { programme: { name: ' ', timeZone: 'Mars/Olympus' }, organisation: { name: '', sector: 'private' } } as const;
    expect(firstProgrammeErrors(empty)).toEqual([
      { pointer: '/programme/name', code: 'required' },
      { pointer: '/programme/timeZone', code: 'programme.time-zone' },
      { pointer: '/organisation/name', code: 'required' },
    ]);
  });

  it('keeps to the rules of an organisation, at the fields of the group', () => {
    const organisation = { ...facts.organisation, sector: 'private' } as const;
    expect(firstProgrammeErrors({ ...facts, organisation })).toEqual([
      { pointer: '/organisation/municipalityCode', code: 'organisation.municipality-not-public' },
    ]);
  });

  it('knows the IANA time zones', () => {
    expect(['Europe/Amsterdam', 'America/Curacao', 'UTC', '', 'Amsterdam', '+01:00'].map(isTimeZone)).toEqual([true, true, true, false, false, false]);
  });
});
