import { isLocalDate, type Language, type Text } from '@samenspel/platform/domain';
import { type AuditAction, auditActions, type AuditStem, auditStems, stemOf } from './audit-action.js';

/** A record of the trail with the names that belong to its ids; a name is null when the reader has none to see. */
export interface AuditFacts {
  readonly action: string;
  readonly subjectId: string;
  /** Null when Samenspel itself acted. */
  readonly personName: string | null;
  readonly subjectName: string | null;
  readonly partnershipId: string | null;
  readonly partnershipName: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export type SentencePart = 'text' | 'person' | 'subject' | 'partnership';

export interface SentencePiece {
  readonly part: SentencePart;
  readonly text: string;
}

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const unknownAction: Text = { nl: '{person} deed iets met {subject}: {action}', en: '{person} did something with {subject}: {action}' };
const unknownSubject: Text = { nl: 'een gegeven', en: 'a record' };
const unknownFact: Text = { nl: 'onbekend', en: 'unknown' };
const where: Text = { nl: ' in {partnership}', en: ' in {partnership}' };

/** Who did what, and where, in pieces: a screen can make links of the pieces that name a record. */
export function auditSentence(facts: AuditFacts, language: Language): SentencePiece[] {
  const known = facts.action in auditActions;
  const sentence = (known ? auditActions[facts.action as AuditAction] : unknownAction)[language];
  const elsewhere = facts.partnershipName !== null && stemOf(facts.action) !== 'partnership';
  const pieces = (sentence + (elsewhere ? where[language] : '')).split(/(\{\w+\})/).filter(Boolean);
  return pieces.map((piece) => pieceOf(piece, facts, language));
}

/** The sentence as one text. */
export function auditText(facts: AuditFacts, language: Language): string {
  return auditSentence(facts, language)
    .map(({ text }) => text)
    .join('');
}

function pieceOf(piece: string, facts: AuditFacts, language: Language): SentencePiece {
  const name = /^\{(\w+)\}$/.exec(piece)?.[1];
  switch (name) {
    case undefined:
      return { part: 'text', text: piece };
    case 'person':
      return { part: 'person', text: facts.personName ?? 'Samenspel' };
    case 'subject':
      return { part: 'subject', text: subjectText(facts, language) };
    case 'partnership':
      return { part: 'partnership', text: facts.partnershipName ?? '' };
    case 'action':
      return { part: 'text', text: facts.action };
    default:
      return { part: 'text', text: factText(facts.details[name], language) };
  }
}

function subjectText({ action, subjectName, partnershipName }: AuditFacts, language: Language): string {
  const stem = stemOf(action);
  const name = stem === 'partnership' ? partnershipName : subjectName;
  return name ?? auditStems[stem as AuditStem]?.one[language] ?? unknownSubject[language];
}

function factText(fact: unknown, language: Language): string {
  if (fact === undefined || fact === null) return unknownFact[language];
  if (typeof fact !== 'string' || !isLocalDate(fact)) return String(fact);
  return new Intl.DateTimeFormat(locales[language], { ...day, timeZone: 'UTC' }).format(Date.parse(fact));
}

const pages: Readonly<Record<string, string>> = { agreement: 'agreements', milestone: 'milestones', meeting: 'meetings', wave: 'waves', improvement: 'waves', 'improvement-notice': 'waves' };

/** Where the record that it was done to can be read, in steps below the programme; undefined when it has no page. */
export function auditSubjectPath({ action, subjectId, partnershipId }: AuditFacts): readonly string[] | undefined {
  const stem = stemOf(action);
  const page = pages[stem];
  if (stem === 'partnership') return ['partnerships', subjectId];
  return page && partnershipId ? ['partnerships', partnershipId, page, subjectId] : undefined;
}

/** A moment on the wall of a zone, with that zone: '24 nov 2026, 09:36 (Europe/Amsterdam)'. */
export function momentInZone(instant: string, timeZone: string, language: Language): string {
  const formatter = new Intl.DateTimeFormat(locales[language], { ...day, hour: '2-digit', minute: '2-digit', timeZone });
  return `${formatter.format(Date.parse(instant))} (${timeZone})`;
}
