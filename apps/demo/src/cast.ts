import type { ProgrammeRole, Sector } from '@samenspel/identity/domain';

/** The organisations of the demo. The municipalities exist (CBS code), everything else about them is made up. */
export const organisations = {
  bureau: { name: 'Programmabureau Werk dat telt', sector: 'civic' },
  rotterdam: { name: 'Gemeente Rotterdam', sector: 'public', municipalityCode: 'GM0599' },
  almere: { name: 'Gemeente Almere', sector: 'public', municipalityCode: 'GM0034' },
  tilburg: { name: 'Gemeente Tilburg', sector: 'public', municipalityCode: 'GM0855' },
  deventer: { name: 'Gemeente Deventer', sector: 'public', municipalityCode: 'GM0150' },
  zaanstad: { name: 'Gemeente Zaanstad', sector: 'public', municipalityCode: 'GM0479' },
  portiek: { name: 'Woonbeheer Het Portiek', sector: 'private' },
  nabuur: { name: 'Welzijn Nabuur', sector: 'civic' },
  linde: { name: 'Zorggroep De Lindehof', sector: 'private' },
  aanloop: { name: 'Stichting De Aanloop', sector: 'civic' },
  gaarde: { name: 'Hoveniers Groene Gaarde', sector: 'private' },
  kansrijk: { name: 'Leerwerkbedrijf Kansrijk', sector: 'civic' },
  brug: { name: 'Wasserij De Brug', sector: 'private' },
  brugTwice: { name: 'Wasserij De Brug B.V.', sector: 'private' },
  fiets: { name: 'Fietspunt aan de Zaan', sector: 'private' },
  buurthuis: { name: 'Buurthuis De Dijk', sector: 'civic' },
} as const satisfies Record<string, { name: string; sector: Sector; municipalityCode?: string }>;

export type OrganisationKey = keyof typeof organisations;

interface Character {
  readonly name: string;
  readonly organisation: OrganisationKey;
  readonly role?: ProgrammeRole;
  /** What a visitor of the demo comes to do as this person. */
  readonly part?: 'contract-manager' | 'employer' | 'coordinator' | 'professional' | 'evaluator' | 'administrator';
}

/** The people of the demo; all of them are made up. Those with a part are offered on the sign-in page. */
export const people = {
  karin: { name: 'Karin Bos', organisation: 'bureau', role: 'coordinator', part: 'coordinator' },
  nadia: { name: 'Nadia Azzouzi', organisation: 'rotterdam', part: 'contract-manager' },
  pieter: { name: 'Pieter Hoogland', organisation: 'portiek', part: 'employer' },
  samira: { name: 'Samira Lachman', organisation: 'nabuur', part: 'professional' },
  femke: { name: 'Femke Wiersma', organisation: 'bureau', role: 'evaluator', part: 'evaluator' },
  sander: { name: 'Sander Mulder', organisation: 'bureau', role: 'administrator', part: 'administrator' },
  willem: { name: 'Willem de Groot', organisation: 'rotterdam' },
  esra: { name: 'Esra Yıldız', organisation: 'rotterdam' },
  ruben: { name: 'Ruben van Dam', organisation: 'portiek' },
  tamara: { name: 'Tamara Pinas', organisation: 'portiek' },
  mohamed: { name: 'Mohamed El Idrissi', organisation: 'portiek' },
  lies: { name: 'Lies Kooiman', organisation: 'nabuur' },
  joost: { name: 'Joost Verhagen', organisation: 'almere' },
  anouk: { name: 'Anouk Smits', organisation: 'almere' },
  dewi: { name: 'Dewi Hartono', organisation: 'almere' },
  marijke: { name: 'Marijke Blom', organisation: 'linde' },
  thomas: { name: 'Thomas Veenstra', organisation: 'linde' },
  chantal: { name: 'Chantal Wijdenbosch', organisation: 'linde' },
  yusuf: { name: 'Yusuf Demir', organisation: 'linde' },
  gerda: { name: 'Gerda Postma', organisation: 'aanloop' },
  bas: { name: 'Bas Timmermans', organisation: 'aanloop' },
  carla: { name: 'Carla Meijer', organisation: 'almere' },
  orlando: { name: 'Orlando Kenepa', organisation: 'almere' },
  sietske: { name: 'Sietske Algra', organisation: 'almere' },
  hakan: { name: 'Hakan Aydın', organisation: 'almere' },
  joke: { name: 'Joke Verbeek', organisation: 'almere' },
  wendy: { name: 'Wendy Schipper', organisation: 'linde' },
  rachid: { name: 'Rachid Bouzidi', organisation: 'linde' },
  agnieszka: { name: 'Agnieszka Wójcik', organisation: 'linde' },
  marcel: { name: 'Marcel Duim', organisation: 'linde' },
  soraya: { name: 'Soraya Ramdin', organisation: 'linde' },
  evert: { name: 'Evert Kok', organisation: 'aanloop' },
  priya: { name: 'Priya Jagernath', organisation: 'aanloop' },
  nienke: { name: 'Nienke de Haan', organisation: 'aanloop' },
  abel: { name: 'Abel Tesfaye', organisation: 'aanloop' },
  inge: { name: 'Inge van Loon', organisation: 'tilburg' },
  roel: { name: 'Roel Janssens', organisation: 'tilburg' },
  femi: { name: 'Femi Adeyemi', organisation: 'tilburg' },
  cor: { name: 'Cor Mutsaers', organisation: 'gaarde' },
  lotte: { name: 'Lotte Brekelmans', organisation: 'gaarde' },
  stan: { name: 'Stan Hendrikx', organisation: 'gaarde' },
  milou: { name: 'Milou Aarts', organisation: 'kansrijk' },
  driss: { name: 'Driss Benali', organisation: 'kansrijk' },
  hanneke: { name: 'Hanneke Wolters', organisation: 'deventer' },
  arjan: { name: 'Arjan Kuiper', organisation: 'deventer' },
  wilma: { name: 'Wilma Schuurman', organisation: 'brug' },
  tonny: { name: 'Tonny Eshuis', organisation: 'brug' },
  petra: { name: 'Petra Kramer', organisation: 'zaanstad' },
  jeroen: { name: 'Jeroen Bakker', organisation: 'fiets' },
  naima: { name: 'Naima Ouali', organisation: 'fiets' },
  ellen: { name: 'Ellen Visser', organisation: 'buurthuis' },
} as const satisfies Record<string, Character>;

export type PersonKey = keyof typeof people;

/** An address that no mail server has: the top level domain `example` is reserved (RFC 2606). */
export function emailOf(key: PersonKey): string {
  const { name, organisation } = people[key];
  const local = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').toLowerCase().replace(/[^a-z]+/g, '.');
  return `${local}@${organisation}.example`;
}
