import { sectors } from '@samenspel/identity/domain';
import type { Sector } from '@samenspel/identity/domain';
import { levels } from '@samenspel/partnerships/domain';
import type { Level } from '@samenspel/partnerships/domain';

/** Someone who is invited, by what decides in whose company the answers are kept. */
export interface Invited {
  readonly sector: Sector;
  readonly organisationId: string;
  readonly level: Level;
}

/** People whose answers lie together in the vault, where nothing tells them apart. */
export interface AnswerBlock {
  /** Tells of whom the block holds some: `public/<organisation>/operational`, `public+civic/several/strategic+tactical`. */
  readonly code: string;
  /** What all of the block share; `null` where they do not. */
  readonly sector: Sector | null;
  readonly organisationId: string | null;
  readonly level: Level | null;
}

export type InvitedBlock<T extends Invited> = AnswerBlock & { readonly people: readonly T[] };

/**
 * Divides those invited into blocks of `minimumGroupSize` people or more, or all into one block when they are fewer:
 * as fine as (organisation, level) where that many share both, and no finer.
 *
 * Who is left over goes with the nearest who are left over too, else with the smallest block near by, so that every
 * organisation that has blocks is wholly in its own: only then can a figure of that organisation be made.
 */
export function answerBlocks<T extends Invited>(invited: readonly T[], minimumGroupSize: number): readonly InvitedBlock<T>[] {
  const units: (readonly T[])[] = [];
  const rest: T[] = [];
  for (const ofSector of groupedBy(invited, ({ sector }) => sector)) {
    const organisations = groupedBy(ofSector, ({ organisationId }) => organisationId);
    units.push(...organisations.filter((people) => people.length >= minimumGroupSize));
    const left = organisations.filter((people) => people.length < minimumGroupSize).flat();
    if (left.length >= minimumGroupSize) units.push(left);
    else rest.push(...left);
  }
  return withRest(units, rest, minimumGroupSize)
    .flatMap((unit) => byLevel(unit, minimumGroupSize))
    .map(blockOf);
}

/** The blocks of an organisation, by level; people of several organisations stay one block. */
function byLevel<T extends Invited>(unit: readonly T[], minimumGroupSize: number): readonly (readonly T[])[] {
  if (common(unit.map(({ organisationId }) => organisationId)) === null) return [unit];
  const all = groupedBy(unit, ({ level }) => level);
  const large = all.filter((people) => people.length >= minimumGroupSize);
  return withRest(large, all.filter((people) => people.length < minimumGroupSize).flat(), minimumGroupSize);
}

/** Units and a rest of their own when it is large enough; else the rest joins the smallest unit, of its own sector if it can. */
function withRest<T extends Invited>(
  units: readonly (readonly T[])[],
  rest: readonly T[],
  minimumGroupSize: number,
): readonly (readonly T[])[] {
  if (rest.length === 0) return units;
  const sector = common(rest.map((person) => person.sector));
  const isNear = (unit: readonly T[]) => sector !== null && unit.every((person) => person.sector === sector);
  const [nearest, ...others] = units.toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)) || a.length - b.length);
  return rest.length >= minimumGroupSize || !nearest ? [...units, rest] : [...others, [...nearest, ...rest]];
}

function blockOf<T extends Invited>(people: readonly T[]): InvitedBlock<T> {
  const organisationId = common(people.map((person) => person.organisationId));
  const held = <V extends string>(all: readonly V[], valueOf: (person: T) => V) =>
    all.filter((value) => people.some((person) => valueOf(person) === value));
  const ofSectors = held(sectors, (person) => person.sector);
  const ofLevels = held(levels, (person) => person.level);
  return {
    code: [ofSectors.join('+'), organisationId ?? 'several', ofLevels.join('+')].join('/'),
    sector: common(ofSectors),
    organisationId,
    level: common(ofLevels),
    people,
  };
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly (readonly T[])[] {
  return [...Map.groupBy(values, keyOf).values()];
}

function common<V>(values: readonly V[]): V | null {
  return new Set(values).size === 1 ? values[0]! : null;
}
