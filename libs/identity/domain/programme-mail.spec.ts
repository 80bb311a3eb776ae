import { languages } from '@samenspel/platform/domain';
import { programmeMail } from './programme-mail.js';

const values = { name: 'Noor', programme: 'Werk dichtbij', person: 'Sam', moment: '15 juli 2026 12:00 (Europe/Amsterdam)' };

describe('mails about a programme', () => {
  it('say who asked for the deletion, when it happens and that it can be stopped', () => {
    const mail = programmeMail('deletionRequested', values, 'nl');
    expect(mail.subject).toBe('Werk dichtbij wordt verwijderd');
    expect(mail.paragraphs[0]).toContain('Sam heeft gevraagd om Werk dichtbij te verwijderen. Dat gebeurt op 15 juli 2026');
    expect(mail.paragraphs[1]).toContain('kan elke beheerder het stoppen');
  });

  it.each(['exportReady', 'deletionRequested', 'deletionCancelled'] as const)('leave no place open: %s', (kind) => {
    for (const language of languages) expect(JSON.stringify(Object.values(programmeMail(kind, values, language)))).not.toMatch(/\{\w+\}/);
  });
});
