/** What a column of a register can hold. Several columns may name parties; every other field has one column. */
export const registerFields = [
  'number',
  'title',
  'signedOn',
  'startsOn',
  'endsOn',
  'parties',
  'partnership',
  'goal',
  'milestone',
  'milestoneOn',
  'responsible',
  'amount',
] as const;
export type RegisterField = (typeof registerFields)[number];

/** The field of each column, in the order of the columns; null for one that is not taken over. */
export type ColumnMapping = readonly (RegisterField | null)[];

/** One row is one agreement, or one milestone beside the agreement it belongs to. */
export const registerLayouts = ['milestone-per-row', 'agreement-per-row'] as const;
export type RegisterLayout = (typeof registerLayouts)[number];

const synonyms: Readonly<Record<RegisterField, readonly string[]>> = {
  number: [
    'nummer', 'eigen nummer', 'zaaknummer', 'zaak', 'zaak id', 'contractnummer', 'contract nr', 'overeenkomstnummer', 'nr', 'kenmerk', 'referentie',
    'number', 'own number', 'case number', 'contract number', 'agreement number', 'reference', 'id',
  ],
  title: [
    'titel', 'naam', 'naam overeenkomst', 'overeenkomst', 'contract', 'contractnaam', 'naam contract', 'onderwerp', 'omschrijving',
    'title', 'name', 'agreement', 'name of agreement', 'contract name', 'subject',
  ],
  signedOn: [
    'getekend op', 'datum ondertekening', 'ondertekend op', 'ondertekening', 'tekendatum', 'datum getekend', 'signed on', 'date signed', 'signature date', 'signing date',
  ],
  startsOn: [
    'ingangsdatum', 'begindatum', 'startdatum', 'datum ingang', 'begint op', 'start', 'begin', 'ingang', 'van', 'looptijd van', 'starts on', 'start date', 'effective date', 'from',
  ],
  endsOn: [
    'einddatum', 'eindigt op', 'loopt tot', 'loopt tot en met', 'datum einde', 'einde', 'tot', 'tot en met', 'looptijd tot', 'expiratiedatum', 'ends on', 'end date', 'expiry date', 'until', 'to',
  ],
  parties: [
    'partij', 'partijen', 'partij en', 'contractpartij', 'contractpartijen', 'partner', 'partners', 'organisatie', 'organisaties', 'leverancier', 'opdrachtnemer', 'opdrachtgever',
    'wederpartij', 'party', 'parties', 'party ies', 'counterparty', 'organisation', 'organisations', 'supplier',
  ],
  partnership: ['samenwerking', 'samenwerkingsverband', 'project', 'partnership', 'collaboration'],
  goal: ['doel', 'doelen', 'doelstelling', 'goal', 'goals', 'objective'],
  milestone: ['mijlpaal', 'mijlpalen', 'resultaat', 'op te leveren', 'milestone', 'deliverable'],
  milestoneOn: [
    'datum mijlpaal', 'mijlpaaldatum', 'mijlpaal datum', 'datum van mijlpaal', 'deadline', 'opleverdatum', 'uiterlijk op', 'milestone date', 'date of milestone', 'due date', 'due on',
  ],
  responsible: [
    'verantwoordelijke', 'verantwoordelijk', 'verantwoordelijke organisatie', 'verantwoordelijke partij', 'wie', 'bij wie', 'eigenaar', 'uitvoerder',
    'responsible', 'responsible organisation', 'responsible party', 'owner',
  ],
  amount: ['bedrag', 'contractwaarde', 'waarde', 'bedrag in euro', 'contractbedrag', 'amount', 'value', 'contract value', 'amount in euros'],
};

/** A heading without case, accents, punctuation and a number at its end ('Partij 2' is 'partij'). */
export function normalisedHeader(header: string): string {
  const words = header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/ ?\d+$/, '') || words;
}

const fieldOf = (header: string) => registerFields.find((field) => synonyms[field].includes(normalisedHeader(header)));

/** The field that each heading likely stands for; the first of two that stand for the same. */
export function proposedMapping(headers: readonly string[]): ColumnMapping {
  const taken = new Set<RegisterField>();
  return headers.map((header) => {
    const field = fieldOf(header);
    if (!field || (field !== 'parties' && taken.has(field))) return null;
    taken.add(field);
    return field;
  });
}

/** How many headings stand for something that a register has. */
export function knownColumns(headers: readonly string[]): number {
  return proposedMapping(headers).filter((field) => field !== null).length;
}

/** One row is a milestone when a milestone column is there, an agreement otherwise. */
export function proposedLayout(mapping: ColumnMapping): RegisterLayout {
  return mapping.includes('milestone') ? 'milestone-per-row' : 'agreement-per-row';
}

/** What tells one set of headings from another, whatever their case and marks. */
export function headersSignature(headers: readonly string[]): string {
  return JSON.stringify(headers.map((header) => header.normalize('NFKC').trim().toLowerCase()));
}
