import { languages } from '@samenspel/platform/domain';
import { reminderMail, type ReminderMailFacts } from './reminder-mail.js';
import { reminderKinds } from './reminder-rule.js';

const facts = (changes: Partial<ReminderMailFacts> = {}): ReminderMailFacts => ({
  subjectKind: 'milestone',
  kind: 'two-weeks',
  title: 'Eerste tien werkplekken',
  partnershipName: 'Buurtconciërges',
  organisationName: 'Wasserij De Brug',
  dueOn: '2026-12-08',
  named: true,
  ...changes,
});

const everyMail = languages.flatMap((language) =>
  reminderKinds.flatMap((kind) => [true, false].map((named) => reminderMail(facts({ kind, named }), { name: 'Noor', language }))),
);

describe('reminderMail', () => {
  it('says what, in which partnership, by when, and what one can do', () => {
    const mail = reminderMail(facts(), { name: 'Noor', language: 'nl' });
    expect(mail.subject).toBe('dinsdag 8 december 2026: Eerste tien werkplekken');
    expect(mail.greeting).toBe('Hallo Noor,');
    expect(mail.paragraphs[0]).toBe('In de samenwerking Buurtconciërges staat een mijlpaal bij Wasserij De Brug: Eerste tien werkplekken.');
    expect(mail.paragraphs[1]).toContain('op dinsdag 8 december 2026');
    expect(mail.actionLabel).toBe('Open de mijlpaal');
  });

  it('speaks of an obligation where it is one', () => {
    const mail = (kind: ReminderMailFacts['kind']) => reminderMail(facts({ subjectKind: 'obligation', kind, named: false }), { name: 'Noor', language: 'nl' });
    expect(mail('notice').paragraphs).toEqual([
      'In de samenwerking Buurtconciërges staat een verplichting bij Wasserij De Brug: Eerste tien werkplekken.',
      'Afgesproken is dinsdag 8 december 2026. Is het al gedaan? Dan kun je dat meteen vastleggen. Lukt het niet op tijd? Bespreek dat dan met je partners. Zo weet iedereen waar jullie staan.',
    ]);
    expect(mail('passed').paragraphs[1]).toContain('Afgesproken was dinsdag 8 december 2026.');
    expect(mail('passed').actionLabel).toBe('Open de verplichting');
  });

  it('asks in time whether a party goes on with an agreement, and leaves the choice open', () => {
    const mail = reminderMail(facts({ subjectKind: 'agreement-notice', kind: 'notice', named: false }), { name: 'Noor', language: 'nl' });
    expect(mail).toMatchObject({ subject: 'Gaan jullie door? Eerste tien werkplekken', actionLabel: 'Bekijk de overeenkomst' });
    expect(mail.paragraphs[1]).toContain('Tot en met dinsdag 8 december 2026 kun je opzeggen of laten weten dat jullie door willen.');
  });

  it('asks how it is going once the day has passed', () => {
    expect(reminderMail(facts({ kind: 'passed' }), { name: 'Noor', language: 'nl' }).subject).toBe(
      'Hoe staat het met: Eerste tien werkplekken?',
    );
  });

  it('writes in the language of its reader', () => {
    const mail = reminderMail(facts(), { name: 'Noor', language: 'en' });
    expect(mail.subject).toContain('8 December 2026');
    expect(mail.footer).toBe('You get this mail because you are named for this milestone.');
  });

  it('gives the fingerprint of the agreement to keep, when there is one', () => {
    const recordHead = 'a1'.repeat(32);
    expect(reminderMail(facts({ recordHead }), { name: 'Noor', language: 'nl' }).paragraphs[2]).toContain(recordHead);
    expect(reminderMail(facts(), { name: 'Noor', language: 'nl' }).paragraphs).toHaveLength(2);
  });

  it('tells a colleague why the mail came', () => {
    expect(reminderMail(facts({ named: false }), { name: 'Sam', language: 'nl' }).footer).toBe(
      'Je krijgt deze mail omdat je voor Wasserij De Brug meedoet in deze samenwerking.',
    );
  });

  it('never blames and leaves no place open, in any language', () => {
    for (const { subject, greeting, paragraphs, actionLabel, footer } of everyMail) {
      const words = [subject, greeting, ...paragraphs, actionLabel, footer].join('\n');
      expect(words).not.toMatch(/te laat|vergeten|overdue|late\b|failed|[{}]/i);
    }
  });
});
