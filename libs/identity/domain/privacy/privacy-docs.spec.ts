import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { membershipInvitation } from '../membership-invitation-mail.js';
import { keptText, personalDataKind, personalDataKindNames } from './personal-data-kind.js';
import { privacyMail, privacyMailNames } from './privacy-mail.js';
import { retentionBounds, retentionKinds } from './retention.js';

const workspace = path.join(import.meta.dirname, '../../../..');
const record = readFileSync(path.join(workspace, 'docs/privacy/record-of-processing.md'), 'utf8');
const lineOf = (kind: string) => record.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`)) ?? '';

describe('the record of processing', () => {
  it.each(personalDataKindNames)('has a line for %s', (kind) => {
    expect(lineOf(kind)).not.toBe('');
  });

  it.each(retentionKinds)('tells the default term of %s', (kind) => {
    expect(lineOf(kind)).toContain(`${retentionBounds[kind].days} dagen`);
  });

  it('points at proof that exists', () => {
    const proofs = [...record.matchAll(/`([\w/.-]+\.spec\.ts)`/g)].map(([, file]) => file!);
    expect(proofs.length).toBeGreaterThan(4);
    for (const proof of proofs) expect(globSync(proof, { cwd: workspace })).toEqual([proof]);
  });
});

describe('kinds of personal data', () => {
  it('are told by providers under names that have texts', () => {
    const files = globSync(['libs/*/server/**/*personal-data.ts'], { cwd: workspace }).filter((file) => !file.startsWith('libs/platform'));
    const told = files.flatMap((file) => [...readFileSync(path.join(workspace, file), 'utf8').matchAll(/^    '?([a-z-]+)'?: `|kind: '([a-z-]+)',\s*records/gm)].map(([, ofStatement, ofRecords]) => (ofStatement ?? ofRecords)!));
    expect(told.length).toBeGreaterThan(40);
    for (const kind of told) expect(personalDataKindNames).toContain(kind);
  });

  it('say how long in each language, with the term of the programme where one holds', () => {
    expect(keptText('mail', 40, 'nl')).toBe('40 dagen na het versturen.');
    expect(keptText('mail', 1, 'en')).toBe('1 day after sending.');
    expect(keptText('mail', 364, 'nl')).toBe('364 dagen na het versturen.');
    for (const [days, years] of [[365, 1], [366, 1], [730, 2], [1096, 3], [2557, 7], [7305, 20]]) {
      expect(keptText('mail', days, 'nl')).toBe(`${years} jaar na het versturen.`);
    }
    for (const kind of personalDataKindNames) expect(keptText(personalDataKind(kind).kept, undefined, 'en')).not.toMatch(/[{}]/);
  });
});

describe('mails about personal data', () => {
  it.each(privacyMailNames)('leave nothing to fill in: %s', (name) => {
    const values = { programme: 'Werk', person: 'Bo', kind: 'iets', dueOn: '1 juli' };
    for (const language of ['nl', 'en'] as const) expect(JSON.stringify(privacyMail(name, { name: 'Bo', language }, values))).not.toMatch(/\{\w+\}/);
  });

  it('tell all that article 14 asks in the first mail: what, why, from whom, and which rights', () => {
    const inviter = { name: 'Karin Bos', organisationName: 'Programmabureau' };
    const { paragraphs } = membershipInvitation({ programmeName: 'Werk', organisationName: 'De Brug', inviter }, { name: 'Bo', language: 'nl' });
    for (const part of ['Wat we van je bewaren', 'Waarom', 'Karin Bos van Programmabureau', 'zien, verbeteren of laten verwijderen', 'Autoriteit Persoonsgegevens']) {
      expect(paragraphs.join('\n')).toContain(part);
    }
  });
});
