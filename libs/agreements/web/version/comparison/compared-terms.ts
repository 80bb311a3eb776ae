import { type AgreementContent, type ContentSection, type FieldComparison, type TermComparison, type WordRun, compareContents } from '@samenspel/agreements/domain';
import { type WordsOf, fieldKey, termName, valueWords } from '../../draft/saving/conflict-words';

/** A field as it was and as it is, in words; an empty side means that there was nothing. */
export interface ComparedField {
  readonly field: string;
  readonly name: string;
  readonly before: readonly WordRun[];
  readonly after: readonly WordRun[];
}

export interface ComparedTerm {
  readonly id: string;
  readonly name: string;
  readonly change: TermComparison['change'];
  readonly fields: readonly ComparedField[];
}

export interface ComparedSection {
  readonly section: ContentSection;
  readonly name: string;
  readonly terms: readonly ComparedTerm[];
  /** Terms that were added or left out in bulk: what changed in the others would be lost between them. */
  readonly folded: readonly FoldedTerms[];
}

export interface FoldedTerms {
  readonly change: 'added' | 'removed';
  readonly terms: readonly ComparedTerm[];
}

/** As many terms as one section adds or leaves out without being folded. */
const mostUnfolded = 3;

interface Sides {
  readonly before: AgreementContent;
  readonly after: AgreementContent;
}

/** Fields that only say what the term is; its name says so already. */
const identifying: Readonly<Partial<Record<ContentSection, string>>> = { parties: 'organisationId', safeguards: 'value' };

const sectionNames: Readonly<Partial<Record<ContentSection, string>>> = {
  agreement: 'compare.core',
  duration: 'compare.duration',
  indicators: 'indicators.title',
};

/** What differs between two versions, in the words of the reader. */
export function comparedSections(before: AgreementContent, after: AgreementContent, words: WordsOf): ComparedSection[] {
  return compareContents(before, after).map(({ section, terms }) => {
    const compared = terms.map((term) => comparedTerm(section, term, { before, after }, words));
    const folded = foldedOf(compared);
    return {
      section,
      name: words.text(sectionNames[section] ?? `section.${section}`),
      terms: compared.filter(({ change }) => !folded.some((fold) => fold.change === change)),
      folded,
    };
  });
}

function foldedOf(terms: readonly ComparedTerm[]): FoldedTerms[] {
  const ofChange = (['added', 'removed'] as const).map((change) => ({ change, terms: terms.filter((term) => term.change === change) }));
  return ofChange.filter((fold) => fold.terms.length > mostUnfolded);
}

function comparedTerm(section: ContentSection, { id, change, fields }: TermComparison, sides: Sides, words: WordsOf): ComparedTerm {
  const named = section !== 'agreement' && section !== 'duration';
  return {
    id,
    change,
    name: named ? termName(`/${section}/${id}`, [sides.after, sides.before], words) : '',
    fields: fields.filter(({ field }) => field !== identifying[section]).map((field) => comparedField(pathOf(section, id, field.field), field, sides, words)),
  };
}

function comparedField(path: string, { field, before, after, words: runs }: FieldComparison, sides: Sides, words: WordsOf): ComparedField {
  const name = words.text(`field.${field === 'goalId' ? 'milestones.goalId' : fieldKey(path)}`);
  if (runs) return { field, name, before: runs.filter(({ change }) => change !== 'added'), after: runs.filter(({ change }) => change !== 'removed') };
  return {
    field,
    name,
    before: wholeRun('removed', valueWords(path, before, sides.before, words)),
    after: wholeRun('added', valueWords(path, after, sides.after, words)),
  };
}

const wholeRun = (change: WordRun['change'], text: string): WordRun[] => (text ? [{ change, text }] : []);

/** Where a field stands, by the keys of terms; which goal an indicator belongs to does not change how it reads. */
function pathOf(section: ContentSection, id: string, field: string): string {
  if (section === 'agreement') return `/${field}`;
  if (section === 'duration') return `/duration/${field}`;
  return section === 'indicators' ? `/goals/goal/indicators/${id}/${field}` : `/${section}/${id}/${field}`;
}
