import { addDays, type FieldError, type LocalDate } from '@samenspel/platform/domain';
import { municipalities } from './municipalities.js';

/** A stretch of days in which an organisation was one municipality. */
export interface MunicipalityPeriod {
  readonly code: string;
  /** As it was called then; the list of the CBS may no longer have the code. */
  readonly name: string;
  /** First day; null when that is not known. */
  readonly validFrom: LocalDate | null;
  /** Last day; null for the present one. */
  readonly validUntil: LocalDate | null;
}

/** Which municipality the organisation was on a day; undefined when it was none. */
export function municipalityOn(periods: readonly MunicipalityPeriod[], day: LocalDate): MunicipalityPeriod | undefined {
  return periods.find(({ validFrom, validUntil }) => (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil));
}

/** What an organisation is, as far as its municipality goes: the present code, and the former periods. */
export interface MunicipalityStanding {
  readonly code: string | null;
  readonly name: string | null;
  readonly validFrom: LocalDate | null;
  readonly former: readonly MunicipalityPeriod[];
}

/** An organisation that was never a municipality. */
export const noMunicipality: MunicipalityStanding = { code: null, name: null, validFrom: null, former: [] };

export interface MunicipalityChange {
  readonly code: string | null;
  /** From which day; null sets right what was wrong, and leaves the history as it is. */
  readonly from: LocalDate | null;
}

export interface ChangedMunicipality {
  readonly code: string | null;
  readonly name: string | null;
  readonly validFrom: LocalDate | null;
  /** The period that ends by this change. */
  readonly ended: MunicipalityPeriod | null;
}

/** What a change makes of the present municipality; the same code changes nothing. */
export function changedMunicipality(standing: MunicipalityStanding, { code, from }: MunicipalityChange): ChangedMunicipality {
  if (code === standing.code) return { code, name: standing.name ?? municipalityName(code), validFrom: standing.validFrom, ended: null };
  const name = municipalityName(code);
  if (from === null) return { code, name, validFrom: standing.validFrom, ended: null };
  return { code, name, validFrom: from, ended: endedBefore(standing, from) };
}

/** Checks from which day a change holds: not in the future, and after the day on which the present period began. */
export function municipalityChangeErrors(standing: MunicipalityStanding, { code, from }: MunicipalityChange, today: LocalDate): FieldError[] {
  if (from === null || code === standing.code) return [];
  const pointer = '/municipalityFrom';
  if (from > today) return [{ pointer, code: 'organisation.municipality-later' }];
  const lastChange = [standing.validFrom, ...standing.former.map(({ validUntil }) => validUntil)].reduce(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
  return lastChange !== null && from <= lastChange ? [{ pointer, code: 'organisation.municipality-earlier', values: { day: lastChange } }] : [];
}

function endedBefore({ code, name, validFrom }: MunicipalityStanding, from: LocalDate): MunicipalityPeriod | null {
  return code === null ? null : { code, name: name ?? municipalityName(code) ?? code, validFrom, validUntil: addDays(from, -1) };
}

/** The name in the present list of the CBS, or the code when that list does not have it. */
function municipalityName(code: string | null): string | null {
  return code && (municipalities.find((municipality) => municipality.code === code)?.name ?? code);
}
