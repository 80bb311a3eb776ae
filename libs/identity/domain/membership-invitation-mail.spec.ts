import { membershipInvitation } from './membership-invitation-mail.js';

const facts = {
  programmeName: 'Werk in de wijk',
  organisationName: 'Wasserij De Brug',
  inviter: { name: 'Karin Bos', organisationName: 'Programmabureau' },
};

describe('the invitation to a programme', () => {
  it.each([
    ['nl', ['Wat we van je bewaren', 'Waarom', 'Van wie: we kregen je gegevens van Karin Bos van Programmabureau']],
    ['en', ['What we keep about you', 'Why', 'From whom: we got your details from Karin Bos of Programmabureau']],
  ] as const)('tells in %s what is kept, why, and from whom it came', (language, told) => {
    const mail = membershipInvitation(facts, { name: 'Bo', language });
    for (const part of told) expect(mail.paragraphs.join('\n')).toContain(part);
    expect(JSON.stringify(mail)).not.toMatch(/\{\w+\}/);
  });

  it('names the partnership that it leads to, and is brief to who was told before', () => {
    const mail = membershipInvitation({ ...facts, partnershipName: 'Wasserij in de wijk', informedBefore: true }, { name: 'Bo', language: 'nl' });
    expect(mail.paragraphs[0]).toContain('Karin Bos van Programmabureau heeft je toegevoegd aan de samenwerking Wasserij in de wijk in Werk in de wijk');
    expect(mail.paragraphs.join('\n')).not.toContain('Wat we van je bewaren');
    expect(JSON.stringify(mail)).not.toMatch(/\{\w+\}/);
  });

  it('names the administrator as the source when no person invited', () => {
    const mail = membershipInvitation({ ...facts, inviter: undefined }, { name: 'Bo', language: 'nl' });
    expect(mail.paragraphs.join('\n')).toContain('van de beheerder van Werk in de wijk');
    expect(JSON.stringify(mail)).not.toMatch(/\{\w+\}/);
  });
});
