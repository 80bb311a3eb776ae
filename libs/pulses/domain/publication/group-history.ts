import type { DimensionCode, Instrument } from '../instrument.js';
import { dimensionsOf } from '../instrument.js';
import { one, zero } from './disclosure-system.js';
import type { DisclosureCell, DisclosureSystem } from './disclosure-system.js';
import { displayedStep } from './displayed-mean.js';
import { judgeOverWaves } from './exposure.js';
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
      judgeJointly([...earlier, latest], minimumGroupSize, this.solver) !== 'safe' ||
      leavesExtremeRemainder(earlier, latest, instrument.scale, minimumGroupSize)
    );
  }

  /** What these groups, with all groups of all earlier waves, tell about few people (R3). */
  judge(latest: readonly PublishedTotal[]): Judgement {
    if (this.earlier.length === 0) return 'safe';
    return judgeJointly([...this.earlier.map(displayedTotal), ...latest], this.wave.minimumGroupSize, this.solver);
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

/** Each total taken for a wave of its own: what one wave isolates by itself is tested where the wave is published. */
function judgeJointly(totals: readonly PublishedTotal[], minimumGroupSize: number, solver: LinearSolver): Judgement {
  const distinct = withoutRepeats(totals);
  const blocks = blocksOf(distinct);
  const cells = distinct.map(({ fewestAnswers }, place): DisclosureCell => ({
    id: String(place),
    weights: blocks.map(({ membership }) => (membership[place] ? one : zero)),
    people: fewestAnswers,
    wave: String(place),
    priority: 0,
  }));
  const system: DisclosureSystem = {
    minimumGroupSize,
    blocks: blocks.map(({ people }, place) => ({ people, variables: [place] })),
    cells,
    acrossWaves: { step: displayedStep, uncertainPoints },
  };
  return judgeOverWaves(system, cells, solver);
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
