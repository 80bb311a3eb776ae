import { partnershipGroup } from '../group.js';
import { pinsAnswers } from './attribute-disclosure.js';
import type { DisclosureCell } from './disclosure-system.js';
import { displayScores } from './displayed-mean.js';
import { exposes } from './exposure.js';
import type { DisplayedTotal } from './extreme-remainder.js';
import { GroupHistory } from './group-history.js';
import type { LinearSolver } from './linear-programme.js';
import type { MeasuredGroup, ScoredSheet } from './measured-group.js';
import { publishableCells } from './publishable-cells.js';
import type { WaveToPublish } from './publication-plan.js';
import { disclosureSystemOf, displayedSystemsOf } from './wave-system.js';

/**
 * The groups to show; none where the partnership cannot be, since whatever else is shown is read beside it. Where all
 * waves together are too tangled to prove anything, the partnership alone is left, which is safe beside its own history.
 */
export function selectGroups(
  wave: WaveToPublish,
  sheets: readonly ScoredSheet[],
  measured: readonly MeasuredGroup[],
  solver: LinearSolver,
): readonly MeasuredGroup[] {
  const history = new GroupHistory(wave, solver);
  const system = disclosureSystemOf(wave, sheets, measured);
  const groupOf = new Map(system.cells.map((cell, place) => [cell, measured[place]!]));
  const groupsOf = (cells: readonly DisclosureCell[]) => cells.map((cell) => groupOf.get(cell)!);
  const totalOf = new Map(system.cells.map((cell) => [cell, displayedTotal(wave, groupOf.get(cell)!)]));
  const totalsOf = (cells: readonly DisclosureCell[]) => cells.map((cell) => totalOf.get(cell)!);
  const revealsNow = (cells: readonly DisclosureCell[]) =>
    exposes(system, cells, solver) ||
    displayedSystemsOf(wave, sheets, groupsOf(cells)).some((displayed) => pinsAnswers(displayed, solver));

  const open = system.cells.filter((cell) => !history.revealsOf(cell.id, totalOf.get(cell)!));
  const partnership = open.find(({ id }) => id === partnershipGroup);
  if (!partnership || revealsNow([partnership])) return [];
  const others = { ...system, cells: open.filter((cell) => cell !== partnership) };
  const isSafeNow = (cells: readonly DisclosureCell[]) => !revealsNow([partnership, ...cells]);
  const now = [partnership, ...publishableCells(others, isSafeNow)];
  const together = history.beside(totalsOf(now));
  const isSafe = (cells: readonly DisclosureCell[]) => together.judge(totalsOf([partnership, ...cells])) === 'safe';
  if (together.judge(totalsOf(now)) === 'unproven') return groupsOf([partnership]);
  if (!isSafe([])) return [];
  const kept = publishableCells({ ...system, cells: now.slice(1) }, isSafe, 3 * now.length);
  return groupsOf([partnership, ...kept]);
}

function displayedTotal({ instrument: { scale } }: WaveToPublish, group: MeasuredGroup): DisplayedTotal {
  return {
    people: new Set(group.contributors),
    fewestAnswers: group.fewestAnswers,
    cells: new Map(group.dimensions.map(({ dimension, scores }) => [dimension, displayScores(scores, scale)])),
  };
}
