import { datesWhenOpened, firstReleaseDate, type WavePlanFacts, wavePlanErrors } from './wave-plan.js';

const participant = (personId: string, organisationId: string) => ({ personId, organisationId });

const facts = (changes: Partial<WavePlanFacts> = {}): WavePlanFacts => ({
  today: '2026-11-24',
  opensOn: '2026-11-24',
  closesOn: '2026-12-08',
  mode: 'anonymous',
  personIds: ['noor', 'sam'],
  participants: [participant('noor', 'municipality'), participant('sam', 'municipality'), participant('lotte', 'employer')],
  knownPersonIds: new Set(['noor', 'sam', 'lotte']),
  ...changes,
});

describe('wavePlanErrors', () => {
  it('accepts participants, a first day from today on, and a last day up to sixty days after it', () => {
    expect(wavePlanErrors(facts({ closesOn: '2026-11-25' }))).toEqual([]);
    expect(wavePlanErrors(facts({ closesOn: '2027-01-23' }))).toEqual([]);
    expect(wavePlanErrors(facts({ opensOn: '2027-03-01', closesOn: '2027-03-15', releasesOn: '2027-04-05' }))).toEqual([]);
  });

  it('refuses a first day in the past or more than a year ahead', () => {
    expect(wavePlanErrors(facts({ opensOn: '2026-11-23' }))).toEqual([{ pointer: '/opensOn', code: 'wave-opens-too-early' }]);
    expect(wavePlanErrors(facts({ opensOn: '2027-11-26', closesOn: '2027-12-01' }))).toEqual([
      { pointer: '/opensOn', code: 'wave-opens-too-late', values: { days: 366 } },
    ]);
  });

  it('refuses a last day that is the first, and one that is further away', () => {
    expect(wavePlanErrors(facts({ closesOn: '2026-11-24' }))).toEqual([{ pointer: '/closesOn', code: 'wave-closes-too-early' }]);
    expect(wavePlanErrors(facts({ closesOn: '2027-01-24' }))).toEqual([
      { pointer: '/closesOn', code: 'wave-closes-too-late', values: { days: 60 } },
    ]);
  });

  it('refuses a release that is not after the close, or more than 21 days after it', () => {
    expect(wavePlanErrors(facts({ releasesOn: '2026-12-08' }))).toMatchObject([{ pointer: '/releasesOn', code: 'wave-released-before-close' }]);
    expect(wavePlanErrors(facts({ releasesOn: '2026-12-30' }))).toMatchObject([{ pointer: '/releasesOn', code: 'wave-released-too-late' }]);
  });

  it('bounds a meeting that is planned with the wave in the same way, at its own field', () => {
    expect(wavePlanErrors(facts({ conversationOn: '2026-12-09' }))).toEqual([]);
    expect(wavePlanErrors(facts({ conversationOn: '2026-12-29' }))).toEqual([]);
    expect(wavePlanErrors(facts({ conversationOn: '2026-12-08' }))).toMatchObject([{ pointer: '/conversationOn', code: 'wave-released-before-close' }]);
    expect(wavePlanErrors(facts({ conversationOn: '2026-12-30' }))).toEqual([{ pointer: '/conversationOn', code: 'wave-released-too-late', values: { days: 21 } }]);
    expect(wavePlanErrors(facts({ conversationOn: '2026-12-20', releasesOn: '2026-12-21' }))).toEqual([{ pointer: '/conversationOn', code: 'wave-conversation-or-meeting' }]);
  });

  it('names everyone who takes no part or does not exist, beside other mistakes', () => {
    const personIds = ['noor', 'mehmet', 'nobody'];
    expect(wavePlanErrors(facts({ closesOn: '2026-01-01', personIds, knownPersonIds: new Set(['noor', 'mehmet']) }))).toEqual([
      { pointer: '/closesOn', code: 'wave-closes-too-early' },
      { pointer: '/personIds/1', code: 'wave-person-no-participant' },
      { pointer: '/personIds/2', code: 'unknown-reference' },
    ]);
  });

  it('lets one person of each organisation sign a joint statement', () => {
    expect(wavePlanErrors(facts({ mode: 'joint-statement', personIds: ['noor', 'lotte'] }))).toEqual([]);
    expect(wavePlanErrors(facts({ mode: 'joint-statement', personIds: ['noor', 'lotte', 'sam'] }))).toEqual([
      { pointer: '/personIds/2', code: 'wave-organisation-signs-once' },
    ]);
  });
});

describe('datesWhenOpened', () => {
  const planned = { opensOn: '2026-11-02', closesOn: '2026-11-16', releasesOn: '2026-11-24' };

  it('are as planned when the wave opens on its day', () => {
    expect(datesWhenOpened(planned, '2026-11-02')).toEqual(planned);
  });

  it('leave as many days to answer when it opens later, and keep the release while it fits', () => {
    expect(datesWhenOpened(planned, '2026-11-06')).toEqual({ opensOn: '2026-11-06', closesOn: '2026-11-20', releasesOn: '2026-11-24' });
    expect(datesWhenOpened(planned, '2026-11-10')).toEqual({ opensOn: '2026-11-10', closesOn: '2026-11-24' });
  });
});

describe('firstReleaseDate', () => {
  it('is the first meeting after the close, as long as the wave is still sealed then', () => {
    expect(firstReleaseDate('2026-11-16', ['2026-12-07', '2026-11-20', '2026-11-16'])).toBe('2026-11-20');
    expect(firstReleaseDate('2026-11-16', ['2026-12-08'])).toBeUndefined();
  });
});
