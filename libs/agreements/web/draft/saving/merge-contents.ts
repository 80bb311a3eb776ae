import type { AgreementContent } from '@samenspel/agreements/domain';
import { type Section, sections } from '../content/sections';

export type Side = 'mine' | 'theirs';

/** One thing that two people wrote at the same time, each in a way of their own. */
export interface Conflict {
  readonly section: Section;
  /** Where it stands in the three contents, named by the keys of terms instead of their places: '/milestones/<id>/title'. */
  readonly path: string;
  /** The whole term in both versions where one of the two took it out; otherwise the field. */
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  readonly content: AgreementContent;
  readonly conflicts: readonly Conflict[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Puts two versions together that began from the same one (a three-way merge by term and field). What only one of the two
 * changed is taken from that one; where both changed the same field, the side that is preferred in its section wins.
 */
export function mergeContents(
  base: AgreementContent,
  mine: AgreementContent,
  theirs: AgreementContent,
  preferred: Readonly<Partial<Record<Section, Side>>> = {},
): Merge {
  const conflicts: Conflict[] = [];
  const choose = (section: Section) => (path: string, ours: unknown, others: unknown) => {
    conflicts.push({ section, path, mine: ours, theirs: others });
    return preferred[section] === 'theirs' ? others : ours;
  };
  const core = (content: AgreementContent): Fields => ({ title: content.title, purpose: content.purpose });
  const content: Record<string, unknown> = {
    ...mergeFields('', core(base), core(mine), core(theirs), choose('core')),
    duration: mergeFields('/duration', fieldsOf(base.duration), fieldsOf(mine.duration), fieldsOf(theirs.duration), choose('core')),
  };
  for (const section of sections) {
    if (section === 'core') continue;
    content[section] = mergeTerms(`/${section}`, base[section], mine[section], theirs[section], choose(section));
  }
  return { content: content as unknown as AgreementContent, conflicts };
}

/** Whether two values say the same, whatever the order of their fields. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && same((one as Fields)[key], (other as Fields)[key]))
  );
}

type Choose = (path: string, mine: unknown, theirs: unknown) => unknown;

function mergeValue(path: string, base: unknown, mine: unknown, theirs: unknown, choose: Choose): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  return same(base, mine) ? theirs : choose(path, mine, theirs);
}

function mergeFields(path: string, base: Fields, mine: Fields, theirs: Fields, choose: Choose): Fields {
  const names = Object.keys({ ...theirs, ...mine });
  return Object.fromEntries(
    names.map((name) => [name, mergeField(`${path}/${name}`, base[name], mine[name], theirs[name], choose)]),
  );
}

/** A list of terms inside a term, as the indicators of a goal, is merged by term too. */
function mergeField(path: string, base: unknown, mine: unknown, theirs: unknown, choose: Choose): unknown {
  const lists = [base, mine, theirs];
  if (lists.every(isTermList) && !lists.every((list) => list.length === 0)) return mergeTerms(path, ...(lists as [Fields[], Fields[], Fields[]]), choose);
  return mergeValue(path, base, mine, theirs, choose);
}

function mergeTerms(path: string, base: readonly object[], mine: readonly object[], theirs: readonly object[], choose: Choose): unknown[] {
  const [before, ours, others] = [byKey(base), byKey(mine), byKey(theirs)];
  return orderOf([...before.keys()], [...ours.keys()], [...others.keys()]).flatMap((key) => {
    const [was, one, other] = [before.get(key), ours.get(key), others.get(key)];
    if (was && one && other) return [mergeFields(`${path}/${key}`, was, one, other, choose)];
    if (!was && one && other) return [mergeFields(`${path}/${key}`, {}, one, other, choose)];
    const kept = mergeValue(`${path}/${key}`, was, one, other, choose);
    return kept === undefined ? [] : [kept];
  });
}

/** The order of whoever changed it (of the reader when both did), with terms that only the other knows after their neighbour. */
function orderOf(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const shared = (keys: readonly string[], other: readonly string[]) => keys.filter((key) => other.includes(key));
  const moved = !same(shared(mine, base), shared(base, mine));
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  second.forEach((key, index) => {
    if (order.includes(key)) return;
    const neighbour = second.slice(0, index).findLast((earlier) => order.includes(earlier));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, key);
  });
  return order;
}

function byKey(terms: readonly object[]): Map<string, Fields> {
  return new Map(terms.map((term) => [keyOf(term)!, fieldsOf(term)]));
}

function keyOf(term: object): string | undefined {
  const { id, organisationId, value } = term as Record<string, string | undefined>;
  return id ?? organisationId ?? value;
}

function isTermList(list: unknown): list is Fields[] {
  return Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null && keyOf(item) !== undefined);
}

function fieldsOf(term: object): Fields {
  return term as Fields;
}
