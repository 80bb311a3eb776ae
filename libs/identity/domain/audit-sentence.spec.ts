import { actionsWithWord } from './audit-action.js';
import { type AuditFacts, auditSentence, auditSubjectPath, auditText, momentInZone } from './audit-sentence.js';

const facts = (changes: Partial<AuditFacts> = {}): AuditFacts => ({
  action: 'milestone.forecast-changed',
  subjectId: 'milestone',
  personName: 'Karin Bos',
  subjectName: null,
  partnershipId: 'partnership',
  partnershipName: 'Zorghulp Almere',
  details: { forecastOn: '2026-12-03' },
  ...changes,
});

describe('a sentence of the trail', () => {
  it('says who did what, with which date, and where, in both languages', () => {
    expect(auditText(facts(), 'nl')).toBe('Karin Bos verwacht een mijlpaal nu op 3 dec 2026 in Zorghulp Almere');
    expect(auditText(facts(), 'en')).toBe('Karin Bos now expects a milestone on 3 Dec 2026 in Zorghulp Almere');
  });

  it('names the subject where its name is known, and a partnership once', () => {
    const person = facts({ action: 'person.created', subjectName: 'Joost Verbeek', partnershipId: null, partnershipName: null });
    expect(auditText(person, 'nl')).toBe('Karin Bos heeft Joost Verbeek toegevoegd');
    expect(auditText(facts({ action: 'partnership.opened' }), 'nl')).toBe('Karin Bos heeft Zorghulp Almere geopend');
  });

  it('says that Samenspel acted when no person did', () => {
    expect(auditText(facts({ action: 'wave.closed', personName: null }), 'nl')).toBe('Samenspel heeft een meetronde gesloten in Zorghulp Almere');
  });

  it('still says what is known of an action it has no words for, and of a fact that is absent', () => {
    expect(auditText(facts({ action: 'thing.done' }), 'nl')).toBe('Karin Bos deed iets met een gegeven: thing.done in Zorghulp Almere');
    expect(auditText(facts({ details: {} }), 'en')).toContain('on unknown in');
  });

  it('keeps apart what names a record, whatever signs the name holds', () => {
    const pieces = auditSentence(facts({ personName: '{subject} =1+1' }), 'nl');
    expect(pieces[0]).toEqual({ part: 'person', text: '{subject} =1+1' });
    expect(pieces.map(({ part }) => part)).toEqual(['person', 'text', 'subject', 'text', 'text', 'text', 'partnership']);
  });
});

describe('the page of a subject', () => {
  it('lies in its partnership', () => {
    expect(auditSubjectPath(facts())).toEqual(['partnerships', 'partnership', 'milestones', 'milestone']);
    expect(auditSubjectPath(facts({ action: 'partnership.opened', subjectId: 'partnership' }))).toEqual(['partnerships', 'partnership']);
  });

  it('is absent for a record that has none', () => {
    expect(auditSubjectPath(facts({ action: 'person.created', partnershipId: null }))).toBeUndefined();
    expect(auditSubjectPath(facts({ action: 'pledge.added' }))).toBeUndefined();
  });
});

describe('a moment of the trail', () => {
  it('stands on the wall of the programme, with the zone printed, in summer, in winter and in the hour that comes twice', () => {
    expect(momentInZone('2026-11-24T08:36:00Z', 'Europe/Amsterdam', 'nl')).toBe('24 nov 2026, 09:36 (Europe/Amsterdam)');
    expect(momentInZone('2026-07-01T22:30:00Z', 'Europe/Amsterdam', 'en')).toBe('2 Jul 2026, 00:30 (Europe/Amsterdam)');
    expect(momentInZone('2026-10-25T00:30:00Z', 'Europe/Amsterdam', 'nl')).toBe('25 okt 2026, 02:30 (Europe/Amsterdam)');
    expect(momentInZone('2026-11-24T08:36:00Z', 'America/Curacao', 'nl')).toBe('24 nov 2026, 04:36 (America/Curacao)');
  });
});

describe('a word to search for', () => {
  it('finds actions by what their sentence says in the language of the reader', () => {
    expect(actionsWithWord('Meetronde', 'nl')).toEqual([
      'improvement.recorded',
      'improvement-notice.sent',
      'wave-schedule.begun',
      'wave-schedule.changed',
      'wave.called-off',
      'wave.changed',
      'wave.closed',
      'wave.opened',
      'wave.planned',
      'wave.release-changed',
      'wave.released',
      'wave.signatory-appointed',
    ]);
    expect(actionsWithWord('expects', 'en')).toEqual(['milestone.forecast-changed']);
    expect(actionsWithWord('expects', 'nl')).toEqual([]);
  });

  it('does not find the names of places that are filled in', () => {
    expect(actionsWithWord('forecastOn', 'nl')).toEqual([]);
  });
});
