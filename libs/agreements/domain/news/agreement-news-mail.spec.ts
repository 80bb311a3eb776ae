import { type AgreementNewsFacts, agreementNewsKinds, agreementNewsMail } from './agreement-news-mail.js';

const facts = (changes: Partial<AgreementNewsFacts> = {}): AgreementNewsFacts => ({
  kind: 'proposed',
  title: 'Werkplekken',
  partnershipName: 'Buurtconciërges',
  proposedByName: 'Gemeente',
  organisationName: 'Zorghulp',
  ...changes,
});
const reader = { name: 'Sam', language: 'nl' } as const;

describe('the mail on what happens to an agreement', () => {
  it('asks for the word of the own party on a text that is put to it', () => {
    const { subject, paragraphs, actionLabel } = agreementNewsMail(facts(), reader);
    expect([subject, actionLabel]).toEqual(['Ligt voor: Werkplekken', 'Lees de tekst']);
    expect(paragraphs.join(' ')).toMatch(/Buurtconciërges legt Gemeente .* namens Zorghulp akkoord/);
  });

  it('says of an amendment that it is one, and why', () => {
    const { paragraphs } = agreementNewsMail(facts({ amendment: true, reason: 'Meer tijd' }), reader);
    expect(paragraphs.slice(0, 2)).toEqual([expect.stringContaining('stelt Gemeente een wijziging voor'), 'De reden: Meer tijd']);
  });

  it('asks for a new word on a text that was changed after the reader confirmed it', () => {
    const { subject, paragraphs, actionLabel } = agreementNewsMail(facts({ kind: 'changed', reason: 'Meer tijd' }), reader);
    expect([subject, actionLabel]).toEqual(['Veranderd na je akkoord: Werkplekken', 'Lees de tekst']);
    expect(paragraphs).toEqual([expect.stringContaining('gold voor de tekst van toen'), expect.stringContaining('namens Zorghulp akkoord')]);
  });

  it.each(['agreed', 'amended'] as const)('gives the fingerprint of a text that is %s', (kind) => {
    expect(agreementNewsMail(facts({ kind, hash: 'abc' }), reader).paragraphs.at(-1)).toContain('Vingerafdruk van deze tekst: abc.');
  });

  it('says on whose behalf somebody gets it who stands in', () => {
    expect(agreementNewsMail(facts({ onBehalfOf: 'Noor' }), reader).footer).toContain('namens Noor');
  });

  it.each(agreementNewsKinds)('leaves nothing unfilled when it is %s, in both languages', (kind) => {
    for (const language of ['nl', 'en'] as const) {
      const mail = agreementNewsMail(facts({ kind, reason: 'Zo', hash: 'abc', amendment: true }), { ...reader, language });
      expect(JSON.stringify(mail)).not.toMatch(/[{]\w+[}]/);
    }
  });
});
