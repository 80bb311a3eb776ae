import type { FieldError } from '@samenspel/platform/domain';
import { municipalities } from './municipalities.js';

/** Whom an organisation answers to: voters, owners, or its members and mission. */
export const sectors = ['public', 'private', 'civic'] as const;
export type Sector = (typeof sectors)[number];

/** How registers know an organisation. */
export interface OrganisationRegistration {
  readonly sector: Sector;
  /** CBS code, for a public organisation that is a municipality. */
  readonly municipalityCode?: string | null;
  /** Number in the Dutch trade register: 8 digits. */
  readonly kvkNumber?: string | null;
  /** Organisation identification number of Logius: 20 digits. */
  readonly oin?: string | null;
}

/**
 * Checks what the form of an organisation cannot check field by field.
 * @param presentMunicipalityCode the one it has: that may stay, also when the list of the CBS no longer has it
 */
export function organisationErrors(
  { sector, municipalityCode, kvkNumber, oin }: OrganisationRegistration,
  presentMunicipalityCode?: string | null,
): FieldError[] {
  const municipality = municipalityCode ? municipalityError(sector, municipalityCode, presentMunicipalityCode) : undefined;
  return [
    ...(municipality ? [{ pointer: '/municipalityCode', code: municipality }] : []),
    ...(kvkNumber && !/^\d{8}$/.test(kvkNumber) ? [{ pointer: '/kvkNumber', code: 'organisation.kvk-number' }] : []),
    ...(oin && !/^\d{20}$/.test(oin) ? [{ pointer: '/oin', code: 'organisation.oin' }] : []),
  ];
}

function municipalityError(sector: Sector, municipalityCode: string, present: string | null | undefined): string | undefined {
  if (!/^GM\d{4}$/.test(municipalityCode)) return 'organisation.municipality-code';
  if (sector !== 'public') return 'organisation.municipality-not-public';
  return municipalityCode === present || municipalities.some(({ code }) => code === municipalityCode) ? undefined : 'organisation.municipality-unknown';
}

const legalForms = /\b(b v|bv|n v|nv|vof|v o f|u a|stichting|vereniging|cooperatie)\b/g;

/** A name without case, accents, punctuation and legal form: 'Stichting De Brug' and 'de brug' are one. */
export function normalisedName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' en ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(legalForms, ' ').replace(/ +/g, ' ').trim() || words;
}

export interface OrganisationIdentity {
  readonly id?: string;
  readonly name: string;
  readonly kvkNumber?: string | null;
  readonly oin?: string | null;
}

/** The organisations that are likely the same as this one: by name, by KvK number or by OIN. Never itself. */
export function likelyDuplicates<T extends OrganisationIdentity>(candidate: OrganisationIdentity, organisations: readonly T[]): T[] {
  const name = normalisedName(candidate.name);
  return organisations.filter(
    (other) =>
      (candidate.id === undefined || other.id !== candidate.id) &&
      ((name !== '' && normalisedName(other.name) === name) ||
        (Boolean(candidate.kvkNumber) && other.kvkNumber === candidate.kvkNumber) ||
        (Boolean(candidate.oin) && other.oin === candidate.oin)),
  );
}
