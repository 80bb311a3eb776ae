import { isEmailAddress, looksLike, withoutPlus } from './email-likeness.js';
import { normalisedName } from './organisation.js';

/** How many people one pasted list can invite. */
export const invitationListMaximum = 1000;

/** What a line can have wrong; such a list is not sent. */
export const invitationErrors = [
  'columns',
  'name',
  'email',
  'organisation',
  'double',
  'known',
] as const;
/** What a line can have that deserves a second look; such a list can be sent. */
export const invitationWarnings = ['plus-address', 'look-alike'] as const;

export type InvitationFindingCode = (typeof invitationErrors)[number] | (typeof invitationWarnings)[number];

export interface InvitationFinding {
  readonly code: InvitationFindingCode;
  /** The line, counted from 1, that this one is the double of. */
  readonly line?: number;
  /** The address of a person of the programme that this one resembles. */
  readonly email?: string;
}

export interface InvitationLine {
  /** Counted from 1 in the pasted text. */
  readonly number: number;
  readonly name: string;
  readonly email: string;
  /** As it was pasted. */
  readonly organisation: string;
  /** The organisation that it names, when there is exactly one. */
  readonly organisationId?: string;
  readonly findings: readonly InvitationFinding[];
}

export interface InvitationSurroundings {
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** Addresses of the people of the programme. */
  readonly emails: readonly string[];
}

export const isInvitationError = ({ code }: InvitationFinding) => (invitationErrors as readonly string[]).includes(code);

/**
 * Reads a pasted list: a person a line, 'Name; email; organisation', also with tabs as a spreadsheet gives them.
 * Empty lines and a first line with the names of the columns are passed over.
 */
export function readInvitationList(text: string, surroundings: InvitationSurroundings): InvitationLine[] {
  const known = toLookup(surroundings);
  const seen = { addresses: new Map<string, number>(), persons: new Map<string, number>(), looks: new Map<string, number>() };
  return rowsOf(text).map(({ number, cells }) => {
    const [name = '', email = '', organisation = ''] = cells;
    const organisationId = known.organisationId(organisation);
    const findings: InvitationFinding[] = [];
    if (cells.length !== 3) findings.push({ code: 'columns' });
    else {
      if (name === '' || name.length > 200) findings.push({ code: 'name' });
      if (!organisationId) findings.push({ code: 'organisation' });
      if (isEmailAddress(email)) findings.push(...likenesses(email, number, seen, known));
      else findings.push({ code: 'email' });
    }
    return { number, name, email, organisation, organisationId, findings };
  });
}

type Lookup = ReturnType<typeof toLookup>;
interface Seen {
  readonly addresses: Map<string, number>;
  readonly persons: Map<string, number>;
  readonly looks: Map<string, number>;
}

/** The strongest likeness of an address with an earlier line or with a person of the programme. */
function likenesses(email: string, number: number, seen: Seen, known: Lookup): InvitationFinding[] {
  const address = email.toLowerCase();
  const person = withoutPlus(email);
  const look = looksLike(email);
  const found =
    likeness('double', seen.addresses.get(address)) ??
    (known.addresses.has(address) ? { code: 'known' as const } : undefined) ??
    likeness('plus-address', seen.persons.get(person), known.persons.get(person)) ??
    likeness('look-alike', seen.looks.get(look), known.looks.get(look));
  if (!seen.addresses.has(address)) seen.addresses.set(address, number);
  if (!seen.persons.has(person)) seen.persons.set(person, number);
  if (!seen.looks.has(look)) seen.looks.set(look, number);
  return found ? [found] : [];
}

function likeness(code: InvitationFindingCode, line?: number, email?: string): InvitationFinding | undefined {
  if (line !== undefined) return { code, line };
  return email === undefined ? undefined : { code, email };
}

function toLookup({ organisations, emails }: InvitationSurroundings) {
  const exact = new Map(organisations.map(({ id, name }) => [name.toLowerCase(), id]));
  const alike = new Map<string, string[]>();
  for (const { id, name } of organisations) alike.set(normalisedName(name), [...(alike.get(normalisedName(name)) ?? []), id]);
  return {
    addresses: new Set(emails.map((email) => email.toLowerCase())),
    persons: new Map(emails.map((email) => [withoutPlus(email), email])),
    looks: new Map(emails.map((email) => [looksLike(email), email])),
    organisationId: (name: string): string | undefined => {
      const same = alike.get(normalisedName(name)) ?? [];
      return exact.get(name.toLowerCase()) ?? (same.length === 1 ? same[0] : undefined);
    },
  };
}

function rowsOf(text: string): { number: number; cells: string[] }[] {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.length > 0);
  return isHeading(rows[0]?.cells) ? rows.slice(1) : rows;
}

/** The cells of a line, without the empty ones that a spreadsheet puts at the end. */
function cellsOf(line: string): string[] {
  const cells = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.replace(/^\s*"?|"?\s*$/g, ''));
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

const isHeading = (cells: readonly string[] = []) => /^e-?mail(adres| address)?$/i.test(cells[1] ?? '');
