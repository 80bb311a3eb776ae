import { type AgreementContent, type PledgeTerm, type SharedResourceTerm, parseRecurrence, recurrenceInWords } from '@samenspel/agreements/domain';
import { type Language, formatDate } from '@samenspel/ui';
import { measureOf, writeAmount } from '../field/amount';

/** What is needed to say the value of a field in words. */
export interface WordsOf {
  readonly language: Language;
  /** Words for a code, by its text key after `agreementDraft.`. */
  text(key: string): string;
  organisationName(id: string): string;
  personName(id: string): string;
}

/** Fields whose value is a code, with the text key of their words. */
const codes: Readonly<Record<string, string>> = {
  renewal: 'renewal',
  role: 'role',
  direction: 'direction',
  trigger: 'trigger',
  category: 'category',
  allocation: 'allocation',
};

/** The text keys of a field, such as 'milestones.title', from its path by the keys of terms. */
export function fieldKey(path: string): string {
  const [, section, ...rest] = path.split('/');
  if (section === 'goals' && rest[1] === 'indicators' && rest.length > 2) return `goals.indicators.${rest[3] ?? ''}`;
  if (section === 'duration' || rest.length < 2) return [section, ...(section === 'duration' ? rest : [])].join('.');
  return `${section}.${rest[1]}`;
}

/** The name of the term that a path leads through; empty outside a term. */
export function termName(path: string, contents: readonly AgreementContent[], words: WordsOf): string {
  const [, section, key] = path.split('/');
  if (!key || section === 'duration') return '';
  if (section === 'parties') return words.organisationName(key);
  if (section === 'safeguards') return words.text(`safeguard.${key}`);
  return contents.map((content) => titleOf(content, key)).find(Boolean) ?? '';
}

/** A value as somebody would say it; empty when there is none. */
export function valueWords(path: string, value: unknown, content: AgreementContent, words: WordsOf): string {
  const field = path.split('/').at(-1)!;
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((item) => itemWords(path, item, content, words)).filter(Boolean).join(', ');
  if (typeof value === 'object') return titleIn(value);
  if (field === 'size') return words.text(`size.${value}`);
  if (typeof value === 'number') return amountWords(path, value, content, words.language);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, words.language);
  if (field === 'recurrence') return recurrenceWords(text, words.language);
  if (field.endsWith('rganisationId')) return words.organisationName(text);
  if (field.endsWith('ersonId')) return words.personName(text);
  if (field.endsWith('Id')) return titleOf(content, text);
  if (field === 'kind') return words.text(`${path.startsWith('/clauses') ? 'clauseKind' : 'kind'}.${text}`);
  return codes[field] ? words.text(`${codes[field]}.${text}`) : text;
}

function recurrenceWords(rule: string, language: Language): string {
  const parsed = parseRecurrence(rule);
  return 'rule' in parsed ? recurrenceInWords(parsed.rule, language) : rule;
}

function itemWords(path: string, item: unknown, content: AgreementContent, words: WordsOf): string {
  if (typeof item === 'string') return titleOf(content, item);
  const { organisationId, amount } = item as { organisationId?: string; amount?: number };
  if (!organisationId) return titleIn(item as object);
  return amount === undefined ? words.organisationName(organisationId) : `${words.organisationName(organisationId)}: ${amountWords(path, amount, content, words.language)}`;
}

function amountWords(path: string, amount: number, content: AgreementContent, language: Language): string {
  const [, section, key, field] = path.split('/');
  const inMeasure = field === 'amount' || field === 'capacity' || field === 'allocations';
  const term = inMeasure && [...content.pledges, ...content.sharedResources].find(({ id }: PledgeTerm | SharedResourceTerm) => id === key);
  return writeAmount(amount, term ? measureOf(term.kind) : section === 'goals' ? 'decimal' : 'whole', language);
}

function titleOf(content: AgreementContent, id: string): string {
  const { goals, milestones, obligations, pledges, sharedResources, incentives, risks, clauses } = content;
  const terms: readonly { readonly id: string }[] = [
    ...goals,
    ...goals.flatMap(({ indicators }) => indicators),
    ...milestones,
    ...obligations,
    ...pledges,
    ...sharedResources,
    ...incentives,
    ...risks,
    ...clauses,
  ];
  const found = terms.find((term) => term.id === id);
  return found ? titleIn(found) : '';
}

function titleIn(term: object): string {
  const { title, description } = term as { title?: string; description?: string };
  return title ?? description ?? '';
}
