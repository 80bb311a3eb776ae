import type { AnswerBlock } from './answer-block.js';
import { groupCode, readGroup } from './group.js';
import type { Group } from './group.js';
import type { InstrumentKind } from './instrument.js';

/** A group that is a union of whole blocks, in which all of the group and nobody else are. */
export interface ReportableGroup {
  readonly group: string;
  /** The codes of its blocks. */
  readonly blocks: readonly string[];
}

/**
 * The groups of which a figure can be made from these blocks at all: the partnership, then sectors, organisations and
 * levels. A group of which some people lie in a block with others has none.
 */
export function reportableGroups(blocks: readonly AnswerBlock[]): readonly ReportableGroup[] {
  return candidates(blocks).flatMap((group) => {
    const inside = blocks.filter((block) => share(block, group) === 'all');
    const isWhole = blocks.every((block) => share(block, group) !== 'some');
    return isWhole && inside.length > 0 ? [{ group: groupCode(group), blocks: inside.map(({ code }) => code) }] : [];
  });
}

/** A group as it can be promised before a wave opens. */
export interface GroupProspect {
  readonly group: string;
  readonly invited: number;
  /** A figure can appear from this many answers of the group on; fewer never give one. */
  readonly answersNeeded: number;
}

/**
 * What a wave with these blocks can show at best; nothing when fewer than the minimum are invited. Said before it closes,
 * so that nobody answers for figures that can never appear. Six people of a municipality and three of an employer: only
 * the partnership. Where each partner is asked about, organisations are shown by how they rate the others, and no other
 * group is.
 */
export function groupProspects(
  kind: InstrumentKind,
  blocks: readonly (AnswerBlock & { readonly invited: number })[],
  minimumGroupSize: number,
): readonly GroupProspect[] {
  return reportableGroups(blocks)
    .filter(({ group }) => canBeShown(kind, group))
    .map(({ group, blocks: codes }) => ({
      group,
      invited: blocks.filter(({ code }) => codes.includes(code)).reduce((sum, { invited }) => sum + invited, 0),
      answersNeeded: minimumGroupSize,
    }))
    .filter(({ invited }) => invited >= minimumGroupSize);
}

/** Whether a questionnaire of that kind has figures of the group at all. */
export function canBeShown(kind: InstrumentKind, group: string): boolean {
  return kind === 'dimensions' || ['partnership', 'organisation'].includes(readGroup(group).kind);
}

function candidates(blocks: readonly AnswerBlock[]): readonly Group[] {
  const groups: readonly Group[] = [
    { kind: 'partnership' },
    ...distinct(blocks, ({ sector }) => sector).map((sector) => ({ kind: 'sector', sector }) as const),
    ...distinct(blocks, ({ organisationId }) => organisationId).map(
      (organisationId) => ({ kind: 'organisation', organisationId }) as const,
    ),
    ...distinct(blocks, ({ level }) => level).map((level) => ({ kind: 'level', level }) as const),
  ];
  return groups;
}

function distinct<V>(blocks: readonly AnswerBlock[], valueOf: (block: AnswerBlock) => V | null): readonly V[] {
  return [...new Set(blocks.map(valueOf))].filter((value): value is V & {} => value !== null);
}

/** How much of a block is of a group. What a code does not rule out, the block may hold. */
function share(block: AnswerBlock, group: Group): 'all' | 'some' | 'none' {
  const [sectors, , levels] = block.code.split('/');
  if (group.kind === 'partnership') return 'all';
  if (group.kind === 'organisation') return block.organisationId === group.organisationId ? 'all' : 'none';
  if (group.kind === 'sector') return shareOf(block.sector, group.sector, sectors, levels !== undefined);
  return shareOf(block.level, group.level, levels, levels !== undefined);
}

function shareOf(common: string | null, value: string, held = '', isKnown: boolean): 'all' | 'some' | 'none' {
  if (common !== null) return common === value ? 'all' : 'none';
  return isKnown && !held.split('+').includes(value) ? 'none' : 'some';
}
