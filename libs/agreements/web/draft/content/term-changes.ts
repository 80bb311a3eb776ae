import type { AgreementContent, IncentiveTerm, MilestoneTerm, ObligationTerm } from '@samenspel/agreements/domain';
import { valueAt, withValueAt } from './pointer';

/** Anything that others can point at. */
interface Identified {
  readonly id: string;
}

/** A term that was taken out, with what is needed to put it back. */
export interface RemovedTerm {
  /** The list it stood in, such as '/milestones' or '/goals/0/indicators'. */
  readonly list: string;
  readonly index: number;
  readonly term: Identified & { readonly title?: string };
  /** The agreement before it went: what pointed at it then points at it again. */
  readonly before: AgreementContent;
}

export function addTerm(content: AgreementContent, list: string, term: Identified): AgreementContent {
  return withValueAt(content, list, [...listAt(content, list), term]);
}

/** Takes a term out, and every reference to it, so that nothing points at what is no longer there. */
export function removeTerm(content: AgreementContent, list: string, index: number): { content: AgreementContent; removed: RemovedTerm } {
  const terms = listAt(content, list);
  const term = terms[index]!;
  const without = withValueAt(content, list, terms.filter((_, place) => place !== index));
  return { content: withoutReferences(without, term.id), removed: { list, index, term, before: content } };
}

/** @returns undefined when the term it belonged to is gone itself */
export function restoreTerm(content: AgreementContent, { list, index, term, before }: RemovedTerm): AgreementContent | undefined {
  const place = placeNow(content, list, before);
  if (!place) return undefined;
  const terms = listAt(content, place);
  const restored = withValueAt(content, place, [...terms.slice(0, index), term, ...terms.slice(index)]);
  return withReferencesOf(restored, before, term.id);
}

export function moveTerm(content: AgreementContent, list: string, from: number, to: number): AgreementContent {
  const terms = [...listAt(content, list)];
  if (to < 0 || to >= terms.length) return content;
  terms.splice(to, 0, ...terms.splice(from, 1));
  return withValueAt(content, list, terms);
}

function listAt(content: AgreementContent, list: string): readonly Identified[] {
  return (valueAt(content, list) ?? []) as readonly Identified[];
}

/** Where the list stands by now: the goal of an indicator may have moved. */
function placeNow(content: AgreementContent, list: string, before: AgreementContent): string | undefined {
  const [, collection, position, inner] = list.split('/');
  if (position === undefined) return list;
  const parent = valueAt(before, `/${collection}/${position}`) as Identified;
  const found = listAt(content, `/${collection}`).findIndex(({ id }) => id === parent.id);
  return found < 0 ? undefined : `/${collection}/${found}/${inner}`;
}

function withoutReferences(content: AgreementContent, id: string): AgreementContent {
  return {
    ...content,
    milestones: content.milestones.map((term) => ({
      ...term,
      goalId: term.goalId === id ? null : term.goalId,
      dependsOn: term.dependsOn.filter((other) => other !== id),
    })),
    obligations: content.obligations.map((term) => ({ ...term, waitsFor: term.waitsFor.filter((other) => other !== id) })),
    incentives: content.incentives.map((term) => ({ ...term, tiedToId: term.tiedToId === id ? null : term.tiedToId })),
  };
}

/** Points at the term again wherever it was pointed at, unless something else was chosen since. */
function withReferencesOf(content: AgreementContent, before: AgreementContent, id: string): AgreementContent {
  const milestones = new Map(before.milestones.map((term): [string, MilestoneTerm] => [term.id, term]));
  const obligations = new Map(before.obligations.map((term): [string, ObligationTerm] => [term.id, term]));
  const incentives = new Map(before.incentives.map((term): [string, IncentiveTerm] => [term.id, term]));
  const again = (now: readonly string[], then: readonly string[] = []) =>
    then.includes(id) && !now.includes(id) ? then.filter((other) => other === id || now.includes(other)).concat(now.filter((other) => !then.includes(other))) : now;
  return {
    ...content,
    milestones: content.milestones.map((term) => ({
      ...term,
      goalId: term.goalId ?? (milestones.get(term.id)?.goalId === id ? id : null),
      dependsOn: again(term.dependsOn, milestones.get(term.id)?.dependsOn),
    })),
    obligations: content.obligations.map((term) => ({ ...term, waitsFor: again(term.waitsFor, obligations.get(term.id)?.waitsFor) })),
    incentives: content.incentives.map((term) => ({
      ...term,
      tiedToId: term.tiedToId ?? (incentives.get(term.id)?.tiedToId === id ? id : null),
    })),
  };
}
