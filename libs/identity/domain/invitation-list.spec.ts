import { isEmailAddress } from './email-likeness.js';
import { isInvitationError, readInvitationList } from './invitation-list.js';

const surroundings = {
  organisations: [
    { id: 'brug', name: 'Wasserij De Brug B.V.' },
    { id: 'utrecht', name: 'Gemeente Utrecht' },
    { id: 'twin-1', name: 'Stichting Tweeling' },
    { id: 'twin-2', name: 'Tweeling B.V.' },
  ],
  emails: ['Ada@brug.example'],
};

const read = (...lines: string[]) => readInvitationList(lines.join('\n'), surroundings);
const findingsOf = (...lines: string[]) => read(...lines).map(({ findings }) => findings);

describe('reading a pasted list', () => {
  it('takes semicolons and tabs, quotes, empty lines, a heading and empty cells at the end', () => {
    const lines = readInvitationList(
      '\uFEFFNaam;E-mail;Organisatie\r\nBo Vos; bo@utrecht.example ; Gemeente Utrecht;;\r\n\r\n"Cas Smit"\tcas@brug.example\twasserij de brug\r\n',
      surroundings,
    );
    expect(lines).toEqual([
      { number: 2, name: 'Bo Vos', email: 'bo@utrecht.example', organisation: 'Gemeente Utrecht', organisationId: 'utrecht', findings: [] },
      { number: 4, name: 'Cas Smit', email: 'cas@brug.example', organisation: 'wasserij de brug', organisationId: 'brug', findings: [] },
    ]);
  });

  it.each([
    ['Bo; bo@utrecht.example', 'columns'],
    ['Bo; bo@utrecht.example; Gemeente Utrecht; 06', 'columns'],
    ['; bo@utrecht.example; Gemeente Utrecht', 'name'],
    [`${'x'.repeat(201)}; bo@utrecht.example; Gemeente Utrecht`, 'name'],
    ['Bo; bo at utrecht; Gemeente Utrecht', 'email'],
    ['Bo; bo@utrecht.example; Gemeente Nergens', 'organisation'],
    ['Bo; bo@utrecht.example; Tweeling', 'organisation'],
    ['Ada; ADA@brug.example; Gemeente Utrecht', 'known'],
  ])('finds in %s the mistake %s', (line, code) => {
    const findings = findingsOf(line).flat();
    expect(findings).toEqual([{ code }]);
    expect(findings.every(isInvitationError)).toBe(true);
  });

  it('tells every mistake of a line at once', () => {
    expect(findingsOf('; nergens; Niemand').flat().map(({ code }) => code)).toEqual(['name', 'organisation', 'email']);
  });

  it('says of which line an address is the double', () => {
    expect(findingsOf('Bo; bo@x.example; Gemeente Utrecht', 'Bo; BO@x.example; Gemeente Utrecht')).toEqual([[], [{ code: 'double', line: 1 }]]);
  });

  it('warns about one mailbox under two addresses, in the list and in the programme', () => {
    const findings = findingsOf(
      'Bo; bo@x.example; Gemeente Utrecht',
      'Bo; bo+werk@x.example; Gemeente Utrecht',
      'Ada; ada+nieuw@brug.example; Gemeente Utrecht',
    );
    expect(findings).toEqual([[], [{ code: 'plus-address', line: 1 }], [{ code: 'plus-address', email: 'Ada@brug.example' }]]);
    expect(findings.flat().some(isInvitationError)).toBe(false);
  });

  it('warns about letters of another script that look the same', () => {
    const findings = findingsOf(
      'Bo; bo@x.example; Gemeente Utrecht',
      'Bo; b\u043e@x.example; Gemeente Utrecht',
      'Ada; \u0430d\u0430@brug.example; Gemeente Utrecht',
    );
    expect(findings).toEqual([[], [{ code: 'look-alike', line: 1 }], [{ code: 'look-alike', email: 'Ada@brug.example' }]]);
    expect(findings.flat().some(isInvitationError)).toBe(false);
  });

  it('reads nothing from nothing', () => {
    expect(read('', '  ', ';;')).toEqual([]);
  });
});

describe('the shape of an email address', () => {
  it.each(['bo@x.example', 'bo+werk@sub.x-y.nl', "o'neil@x.nl", 'zoë@gemeente.nl', 'x@a1.xn--p1ai'])('takes %s', (email) => {
    expect(isEmailAddress(email)).toBe(true);
  });

  it.each(['', 'bo', 'bo@', '@x.nl', 'bo@x', 'b o@x.nl', 'bo@x..nl', '.bo@x.nl', 'bo.@x.nl', 'bo@x@y.nl', 'bo@-x.nl', 'Bo <bo@x.nl>', `${'b'.repeat(65)}@x.nl`])(
    'refuses "%s"',
    (email) => {
      expect(isEmailAddress(email)).toBe(false);
    },
  );
});
