import { agreementRecognition, partyRecognition, recognitionErrors, recognitionOf, recognitionProblem, type Registration } from './agreement-recognition.js';
import { recognitionMail } from './agreement-recognition-mail.js';

const registration = (changes: Partial<Registration> = {}): Registration => ({ registrarPartyIds: ['municipality'], number: 1, answers: [], ...changes });
const parties = ['municipality', 'employer', 'school'];
const recognised = (organisationId: string) => ({ organisationId, kind: 'recognised' as const });
const disputed = (organisationId: string) => ({ organisationId, kind: 'disputed' as const });

describe('a party of an agreement that was registered', () => {
  it('has said so itself when it registered it', () => {
    expect(partyRecognition(registration(), 'municipality')).toBe('registered');
  });

  it('has said nothing yet when another did', () => {
    expect(partyRecognition(registration({ answers: [disputed('school')] }), 'employer')).toBe('open');
  });

  it('stands where its last word is', () => {
    expect(partyRecognition(registration({ answers: [disputed('employer')] }), 'employer')).toBe('disputed');
    expect(partyRecognition(registration({ answers: [disputed('employer'), recognised('employer')] }), 'employer')).toBe('recognised');
  });

  it.each(parties)('has confirmed all of it once an amendment is in force: %s', (party) => {
    expect(partyRecognition(registration({ number: 2, answers: [disputed('employer')] }), party)).toBe('confirmed');
  });
});

describe('an agreement that was registered', () => {
  it('is open as long as one other party said nothing', () => {
    expect(agreementRecognition(registration({ answers: [recognised('employer')] }), parties)).toBe('open');
  });

  it('is recognised when every other party did', () => {
    expect(agreementRecognition(registration({ answers: [recognised('employer'), recognised('school')] }), parties)).toBe('recognised');
  });

  it('is disputed as soon as one party disputes it, whatever the others say', () => {
    expect(agreementRecognition(registration({ answers: [recognised('school'), disputed('employer')] }), parties)).toBe('disputed');
    expect(agreementRecognition(registration({ answers: [disputed('employer')] }), parties)).toBe('disputed');
  });

  it('is settled by a later recognition, and by an amendment', () => {
    const answers = [disputed('employer'), recognised('employer'), recognised('school')];
    expect(agreementRecognition(registration({ answers }), parties)).toBe('recognised');
    expect(agreementRecognition(registration({ number: 2, answers: [disputed('employer')] }), parties)).toBe('recognised');
  });

  it('waits for every party when an organisation registered it that is none', () => {
    expect(agreementRecognition(registration({ registrarPartyIds: [] }), ['employer'])).toBe('open');
  });

  it('asks nothing when it was written here', () => {
    expect(recognitionOf(null, [{ id: 'employer' }])).toBeNull();
  });
});

describe('recognising or disputing', () => {
  it.each([
    ['recognised', 'open', undefined],
    ['disputed', 'open', undefined],
    ['recognised', 'disputed', undefined],
    ['disputed', 'disputed', 'agreement-recognition.already-disputed'],
    ['recognised', 'recognised', 'agreement-recognition.already-recognised'],
    ['disputed', 'recognised', 'agreement-recognition.already-recognised'],
    ['recognised', 'registered', 'agreement-recognition.own-registration'],
    ['disputed', 'confirmed', 'agreement-recognition.confirmed-since'],
  ] as const)('%s by a party that stands at %s meets %s', (kind, state, problem) => {
    expect(recognitionProblem(kind, state)).toBe(problem);
  });

  it('needs a reason to dispute, and none to recognise', () => {
    const missing = [{ pointer: '/reason', code: 'agreement-recognition.dispute-needs-reason' }];
    expect(recognitionErrors({ kind: 'disputed' })).toEqual(missing);
    expect(recognitionErrors({ kind: 'disputed', reason: '  ' })).toEqual(missing);
    expect(recognitionErrors({ kind: 'disputed', reason: 'De einddatum klopt niet' })).toEqual([]);
    expect(recognitionErrors({ kind: 'recognised' })).toEqual([]);
  });
});

describe('the mail about recognising', () => {
  const facts = { title: 'Werkplekken', partnershipName: 'De buurt', organisationName: 'Zorghulp', registrarName: 'Gemeente', count: 1 };

  it('asks in the language of its reader', () => {
    const dutch = recognitionMail('asked', facts, { name: 'Sam', language: 'nl' });
    expect(dutch.subject).toBe('Herken je deze overeenkomst? Werkplekken');
    expect(dutch.paragraphs[0]).toBe('Gemeente heeft in de samenwerking De buurt een overeenkomst vastgelegd die al was getekend: Werkplekken. Zorghulp staat erin als partij.');
    expect(recognitionMail('asked', facts, { name: 'Sam', language: 'en' }).subject).toBe('Do you recognise this agreement? Werkplekken');
  });

  it('counts those of a register, and names none of them', () => {
    const { subject, paragraphs } = recognitionMail('asked-for-many', { ...facts, count: 12 }, { name: 'Sam', language: 'nl' });
    expect(subject).toBe('Herkennen jullie deze 12 overeenkomsten?');
    expect(paragraphs.join(' ')).not.toContain('Werkplekken');
  });

  it('tells who registered it of a dispute without blame', () => {
    const { subject, paragraphs } = recognitionMail('disputed', facts, { name: 'Noor', language: 'nl' });
    expect(subject).toBe('Zorghulp ziet iets anders: Werkplekken');
    expect(paragraphs[1]).toContain('De overeenkomst blijft gelden.');
  });

  it('leaves no place unfilled', () => {
    for (const kind of ['asked', 'asked-for-many', 'disputed'] as const) {
      for (const language of ['nl', 'en'] as const) expect(JSON.stringify(recognitionMail(kind, facts, { name: 'Sam', language }))).not.toMatch(/[{]\w+[}]/);
    }
  });
});
