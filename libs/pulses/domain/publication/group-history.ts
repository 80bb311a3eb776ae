import type { DimensionCode, Instrument } from '../instrument.js';
import { dimensionsOf } from '../instrument.js';
import { one, zero } from './disclosure-system.js';
import type { DisclosureCell, DisclosureSystem } from './disclosure-system.js';
import { displayedStep } from './displayed-mean.js';
import { WavesTogether } from './exposure.js';
import type { Judgement } from './exposure.js';
import { leavesExtremeRemainder } from './extreme-remainder.js';
import type { DisplayedTotal } from './extreme-remainder.js';
import type { LinearSolver } from './linear-programme.js';
import type { PublishedTotal } from './published-total.js';
import { blocksOf } from './published-total.js';
import type { PublishedWave, RememberedGroup, WaveToPublish } from './publication-plan.js';
import { revealsFewPeople, uncertainPoints } from './wave-difference.js';

/** What readers of earlier waves can hold against a group that is about to be shown. */
export class GroupHistory {
  private readonly earlier: readonly RememberedGroup[];

  constructor(
    private readonly wave: WaveToPublish,
    private readonly solver: LinearSolver,
  ) {
    this.earlier = wave.earlierPublished.filter((past) => asksTheSame(past, wave.instrument)).flatMap(({ groups }) => groups);
  }

  /**
   * Whether a group tells too much beside its own earlier waves alone: about the few in whom two differ (R5), about few
   * whom more of them isolate (R3), or of what many answered (R6).
   */
  revealsOf(group: string, latest: DisplayedTotal): boolean {
    const { minimumGroupSize, instrument } = this.wave;
    const earlier = this.earlier.filter((past) => past.group === group).map(displayedTotal);
    return (
      earlier.some((total) => revealsFewPeople(total, latest, minimumGroupSize)) ||
      new JointTotals(earlier, [latest], minimumGroupSize, this.solver).judge([latest]) !== 'safe' ||
      leavesExtremeRemainder(earlier, latest, instrument.scale, minimumGroupSize)
    );
  }

  /** These groups beside all groups of all earlier waves, to judge what some of them tell about few people (R3). */
  beside(latest: readonly PublishedTotal[]): JointTotals {
    return new JointTotals(this.earlier.map(displayedTotal), latest, this.wave.minimumGroupSize, this.solver);
  }
}

/** Totals that are out, and others that may come beside them. */
export class JointTotals {
  private readonly cells: ReadonlyMap<PublishedTotal, DisclosureCell>;
  private readonly together: WavesTogether;

  constructor(
    private readonly earlier: readonly PublishedTotal[],
    latest: readonly PublishedTotal[],
    minimumGroupSize: number,
    solver: LinearSolver,
  ) {
    const distinct = withoutRepeats(earlier);
    const totals = [...distinct, ...latest];
    const blocks = blocksOf(totals);
    // Each total is taken for a wave of its own: what one wave isolates by itself is tested where it is published.
    const cells = totals.map(({ fewestAnswers }, place): DisclosureCell => ({
      id: String(place),
      weights: blocks.map(({ membership }) => (membership[place] ? one : zero)),
      people: fewestAnswers,
      wave: String(place),
      priority: 0,
    }));
    this.cells = new Map(totals.map((total, place) => [total, cells[place]!]));
    const rounding = { step: displayedStep, uncertainPoints };
    const system: DisclosureSystem = {
      minimumGroupSize,
      blocks: blocks.map(({ people }, place) => ({ people, variables: [place] })),
      cells,
      acrossWaves: rounding,
    };
    this.together = new WavesTogether(system, rounding, cells, cells.slice(0, distinct.length), solver);
  }

  judge(latest: readonly PublishedTotal[]): Judgement {
    const shown = [...this.earlier, ...latest].flatMap((total) => this.cells.get(total) ?? []);
    return this.together.judge(shown);
  }
}

/** Waves that share no question have no unknown in common. */
function asksTheSame({ groups }: PublishedWave, instrument: Instrument): boolean {
  const dimensions: ReadonlySet<DimensionCode> = new Set(dimensionsOf(instrument));
  return groups.some(({ cells }) => cells.some(({ dimension }) => dimensions.has(dimension)));
}

function displayedTotal({ contributors, fewestAnswers, cells }: RememberedGroup): DisplayedTotal {
  return {
    people: new Set(contributors),
    fewestAnswers,
    cells: new Map(cells.map(({ dimension, displayed }) => [dimension, displayed])),
  };
}

/** Nothing new is learnt from a repeat of the same people, except that it may be rounded less. */
function withoutRepeats(totals: readonly PublishedTotal[]): readonly PublishedTotal[] {
  const kept = new Map<string, PublishedTotal>();
  for (const total of totals) {
    const key = [...total.people].sort().join(' ');
    if (total.fewestAnswers < (kept.get(key)?.fewestAnswers ?? Infinity)) kept.set(key, total);
  }
  return [...kept.values()];
}
