import { changedMunicipality, municipalityChangeErrors, municipalityOn, type MunicipalityPeriod, type MunicipalityStanding } from './municipality-history.js';

const period = (code: string, validFrom: string | null, validUntil: string | null): MunicipalityPeriod => ({ code, name: code, validFrom, validUntil });
const uithoorn: MunicipalityStanding = { code: 'GM0451', name: 'Uithoorn', validFrom: null, former: [] };

describe('which municipality an organisation was on a day', () => {
  const periods = [period('GM0001', null, '2018-12-31'), period('GM0002', '2019-01-01', '2022-12-31'), period('GM0003', '2024-01-01', null)];

  it.each([
    ['1900-01-01', 'GM0001'],
    ['2018-12-31', 'GM0001'],
    ['2019-01-01', 'GM0002'],
    ['2022-12-31', 'GM0002'],
    ['2023-06-01', undefined],
    ['2024-01-01', 'GM0003'],
    ['2999-12-31', 'GM0003'],
  ])('is, on %s, %s', (day, code) => {
    expect(municipalityOn(periods, day)?.code).toBe(code);
  });
});

describe('a change of municipality', () => {
  it('ends the period before it on the day before', () => {
    expect(changedMunicipality(uithoorn, { code: 'GM0344', from: '2026-01-01' })).toEqual({
      code: 'GM0344',
      name: 'Utrecht',
      validFrom: '2026-01-01',
      ended: { code: 'GM0451', name: 'Uithoorn', validFrom: null, validUntil: '2025-12-31' },
    });
  });

  it('without a day sets right what was wrong, and makes no history', () => {
    const since = { ...uithoorn, validFrom: '2020-01-01' };
    expect(changedMunicipality(since, { code: 'GM0344', from: null })).toEqual({ code: 'GM0344', name: 'Utrecht', validFrom: '2020-01-01', ended: null });
  });

  it('to the same code changes nothing, also when the list of the CBS no longer has it', () => {
    const gone = { code: 'GM9999', name: 'Oud-Dorp', validFrom: null, former: [] };
    expect(changedMunicipality(gone, { code: 'GM9999', from: '2026-01-01' })).toEqual({ code: 'GM9999', name: 'Oud-Dorp', validFrom: null, ended: null });
  });

  it('to no municipality ends the period too', () => {
    const { code, ended } = changedMunicipality(uithoorn, { code: null, from: '2026-01-01' });
    expect([code, ended?.code]).toEqual([null, 'GM0451']);
  });

  it('lies not in the future, and after the change before it', () => {
    const codes = (standing: MunicipalityStanding, from: string | null) =>
      municipalityChangeErrors(standing, { code: 'GM0344', from }, '2026-06-15').map(({ code }) => code);
    expect(codes(uithoorn, '2026-06-15')).toEqual([]);
    expect(codes(uithoorn, null)).toEqual([]);
    expect(codes(uithoorn, '2026-06-16')).toEqual(['organisation.municipality-later']);
    expect(codes({ ...uithoorn, validFrom: '2026-01-01' }, '2026-01-01')).toEqual(['organisation.municipality-earlier']);
    expect(codes({ ...uithoorn, validFrom: '2026-01-01' }, '2026-01-02')).toEqual([]);
    const none = { code: null, name: null, validFrom: null, former: [period('GM0001', null, '2025-12-31')] };
    expect(codes(none, '2025-12-31')).toEqual(['organisation.municipality-earlier']);
  });
});
