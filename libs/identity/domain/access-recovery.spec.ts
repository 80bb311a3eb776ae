import { accessRecoveryMail, accessRecoveryObstacle } from './access-recovery.js';

const facts = { personId: 'ada', administratorId: 'bob', hasAccount: true, programmes: 1 };

describe('restoring access', () => {
  it('is done for another who has an account in this programme alone', () => {
    expect(accessRecoveryObstacle(facts)).toBeUndefined();
    expect(accessRecoveryObstacle({ ...facts, administratorId: 'ada' })).toBe('access-recovery.own');
    expect(accessRecoveryObstacle({ ...facts, hasAccount: false })).toBe('access-recovery.no-account');
    expect(accessRecoveryObstacle({ ...facts, programmes: 2 })).toBe('access-recovery.other-programme');
  });

  it('tells the person what to do, and other administrators who did it and why', () => {
    const mail = { personName: 'Ada', administratorName: 'Bob', programmeName: 'Werk', reason: 'phone-lost' } as const;
    const own = accessRecoveryMail({ ...mail, own: true }, { name: 'Ada', language: 'nl' });
    expect(own.paragraphs.join(' ')).toContain('Bob heeft in Werk je toegang hersteld. De reden: de telefoon is kwijt of kapot.');
    const other = accessRecoveryMail({ ...mail, own: false }, { name: 'Cor', language: 'en' });
    expect(other.paragraphs[0]).toBe('Bob restored the access of Ada in Werk. The reason: the phone is lost or broken.');
  });
});
