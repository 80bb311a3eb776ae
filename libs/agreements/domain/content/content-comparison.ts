import { diffWordsWithSpace } from 'diff';
import { canonicalJson, type Json } from '../record/canonical-json.js';
import type { AgreementContent } from './agreement-content.js';
import { canonicalContent, contentOfCanonical } from './canonical-content.js';

/** The parts of an agreement that are compared, in the order in which they are read. */
export const contentSections = [
  'agreement',
  'duration',
  'parties',
  'goals',
  'indicators',
  'milestones',
  'obligations',
  'pledges',
  'sharedResources',
  'incentives',
  'risks',
  'safeguards',
  'clauses',
] as const;
export type ContentSection = (typeof contentSections)[number];

/** A run of words that stayed, was taken out or was put in. */
export interface WordRun {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface FieldComparison {
  readonly field: string;
  /** Null when it was left open, or when the term was not there. */
  readonly before: Json;
  readonly after: Json;
  /** The changed words of a field in free words; null for a date, a number, a choice or a reference. */
  readonly words: readonly WordRun[] | null;
}

export interface TermComparison {
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What the term is called, as it is now, or was when it is gone. */
  readonly title: string | null;
  readonly fields: readonly FieldComparison[];
}

export interface SectionComparison {
  readonly section: ContentSection;
  /** The terms that differ: those of the new version in its order, then those that are gone in theirs. */
  readonly terms: readonly TermComparison[];
  /** Ids of all terms, in the order of each version. */
  readonly orderBefore: readonly string[];
  readonly orderAfter: readonly string[];
}

type Term = Readonly<Record<string, Json>>;

const freeWords = new Set(['title', 'purpose', 'description', 'unit', 'phase', 'evidence', 'consequence', 'measure', 'text']);

/** Beyond so many differing words, marking each helps no reader and only takes time. */
const mostChangedWords = 2_000;

/**
 * What differs between two versions, followed by the id of each term. Sections without a difference are left out; an
 * indicator is a section of its own, with its goal as `goalId`. The other way round it gives the mirror image.
 */
export function compareContents(before: AgreementContent, after: AgreementContent): SectionComparison[] {
  const [old, present] = [before, after].map((content) => sectionsOf(contentOfCanonical(canonicalContent(content))));
  return contentSections.flatMap((section) => {
    const comparison = compareSection(section, old![section], present![section]);
    const reordered = comparison.orderBefore.join() !== comparison.orderAfter.join();
    return comparison.terms.length > 0 || reordered ? [comparison] : [];
  });
}

function compareSection(section: ContentSection, before: ReadonlyMap<string, Term>, after: ReadonlyMap<string, Term>): SectionComparison {
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))];
  return {
    section,
    terms: ids.flatMap((id) => compareTerm(id, before.get(id), after.get(id))),
    orderBefore: [...before.keys()],
    orderAfter: [...after.keys()],
  };
}

function compareTerm(id: string, before: Term | undefined, after: Term | undefined): TermComparison[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  const fields = names.flatMap((field) => compareField(field, before?.[field] ?? null, after?.[field] ?? null));
  if (before && after && fields.length === 0) return [];
  const title = (after ?? before)?.['title'];
  const change = !before ? 'added' : !after ? 'removed' : 'changed';
  return [{ id, change, title: typeof title === 'string' ? title : null, fields }];
}

function compareField(field: string, before: Json, after: Json): FieldComparison[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  return [{ field, before, after, words: freeWords.has(field) ? markWords(String(before ?? ''), String(after ?? '')) : null }];
}

/** Always worked out from the text that sorts first, so that both ways round the same words are marked. */
function markWords(before: string, after: string): WordRun[] {
  if (before > after) return removedFirst(markWords(after, before).map(mirrored));
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostChangedWords });
  if (!changes) return [{ change: 'removed', text: before }, { change: 'added', text: after }];
  return removedFirst(changes.map(({ value, added, removed }) => ({ change: added ? 'added' : removed ? 'removed' : 'same', text: value })));
}

function mirrored({ change, text }: WordRun): WordRun {
  return { change: change === 'added' ? 'removed' : change === 'removed' ? 'added' : 'same', text };
}

/** What was taken out is read before what came in its place. */
function removedFirst(runs: readonly WordRun[]): WordRun[] {
  const ordered = [...runs];
  ordered.forEach(({ change }, index) => {
    const next = ordered[index + 1];
    if (change === 'added' && next?.change === 'removed') [ordered[index], ordered[index + 1]] = [next, ordered[index]!];
  });
  return ordered;
}

function sectionsOf(content: AgreementContent): Readonly<Record<ContentSection, ReadonlyMap<string, Term>>> {
  const { title, purpose, duration, goals, parties, safeguards, ...lists } = content;
  const indicators = goals.flatMap(({ id: goalId, indicators: own }) => own.map((indicator) => ({ ...indicator, goalId })));
  return {
    agreement: byId([{ id: 'agreement', title, purpose }]),
    duration: byId([{ id: 'duration', ...duration }]),
    parties: byId(parties.map((party) => ({ id: party.organisationId, ...party }))),
    goals: byId(goals.map(({ id, title: name, description }) => ({ id, title: name, description }))),
    indicators: byId(indicators),
    milestones: byId(lists.milestones),
    obligations: byId(lists.obligations),
    pledges: byId(lists.pledges),
    sharedResources: byId(lists.sharedResources),
    incentives: byId(lists.incentives),
    risks: byId(lists.risks),
    safeguards: byId(safeguards.map((safeguard) => ({ id: safeguard.value, ...safeguard }))),
    clauses: byId(lists.clauses),
  };
}

function byId(terms: readonly { readonly id: string }[]): ReadonlyMap<string, Term> {
  return new Map(terms.map(({ id, ...term }) => [id, term as Term]));
}
