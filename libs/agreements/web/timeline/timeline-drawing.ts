import type { Day, Timeline } from '@samenspel/agreements/domain';

/** How much room a drawing has, in pixels. */
export interface TimelineRoom {
  readonly width: number;
  readonly rowHeight: number;
  /** Height of the name of a phase. */
  readonly headingHeight: number;
  /** From the bottom of a row to the middle of its marks. */
  readonly markRise: number;
}

/** Names beside the marks. */
export const wideRoom = { rowHeight: 60, headingHeight: 40, markRise: 30 } as const;
/** Names and words above the marks, for a small screen. */
export const narrowRoom = { rowHeight: 104, headingHeight: 40, markRise: 22 } as const;

export interface DrawnMilestone {
  readonly id: string;
  readonly top: number;
  /** Height of the middle of its marks. */
  readonly y: number;
  readonly baseline: number;
  readonly forecast: number | null;
  readonly actual: number | null;
  /** Where it stands now. */
  readonly place: number;
  /** Where its words begin, or end when they stand before it. */
  readonly words: { readonly x: number; readonly anchor: 'start' | 'end' };
}

export interface DrawnPhase {
  readonly phase: string | null;
  readonly top: number;
  readonly height: number;
  /** Of its name; nothing when there is no phase to name. */
  readonly headingHeight: number;
  readonly ids: readonly string[];
}

export interface DrawnDependency {
  readonly fromId: string;
  readonly toId: string;
  readonly path: string;
  readonly head: string;
  readonly strained: boolean;
}

export interface TimelineDrawing {
  readonly width: number;
  readonly height: number;
  readonly today: number;
  readonly milestones: readonly DrawnMilestone[];
  readonly phases: readonly DrawnPhase[];
  readonly dependencies: readonly DrawnDependency[];
}

const markRadius = 8;
const wordGap = 14;
const letterWidth = 7.1;
const bend = 7;

/** From a day on the timeline to pixels from its left: the middle of that day. */
export function xOfDay(day: Day, days: number, width: number): number {
  return Math.round(((day + 0.5) / days) * width * 10) / 10;
}

/** Where everything stands in the picture. `words` tells what is written beside each milestone, to see where there is room for it. */
export function drawTimeline(timeline: Timeline, room: TimelineRoom, words: ReadonlyMap<string, string>): TimelineDrawing {
  const { rowHeight, width } = room;
  const xOf = (day: Day) => xOfDay(day, timeline.days, width);
  const today = xOf(timeline.today);
  const phases = placePhases(timeline, room);
  const tops = new Map(phases.flatMap(({ ids, top, headingHeight }) => ids.map((id, index) => [id, top + headingHeight + index * rowHeight] as const)));
  const milestones = timeline.rows.map(({ id, baseline, forecast, actual, place }): DrawnMilestone => {
    const top = tops.get(id)!;
    const xs = { baseline: xOf(baseline), forecast: forecast === null ? null : xOf(forecast), actual: actual === null ? null : xOf(actual), place: xOf(place) };
    const open = actual === null ? Math.max(xs.place, place < timeline.today ? today : 0) : xs.place;
    const reach = [Math.min(xs.baseline, xs.place), Math.max(xs.baseline, open)] as const;
    return { id, top, y: top + rowHeight - room.markRise, ...xs, words: placeWords(reach, words.get(id) ?? '', width) };
  });
  const placed = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  return {
    width,
    height: phases.reduce((sum, { height }) => sum + height, 0),
    today,
    milestones,
    phases,
    dependencies: timeline.dependencies.map(({ fromId, toId, strained }) => ({
      fromId,
      toId,
      strained,
      ...drawDependency(placed.get(fromId)!, placed.get(toId)!, rowHeight),
    })),
  };
}

function placePhases({ phases, rows }: Timeline, { rowHeight, headingHeight }: TimelineRoom): DrawnPhase[] {
  const isNamed = phases.some(({ phase }) => phase !== null);
  let top = 0;
  return phases.map(({ phase, firstRow, rows: count }) => {
    const heading = isNamed ? headingHeight : 0;
    const placed = { phase, top, height: heading + count * rowHeight, headingHeight: heading, ids: rows.slice(firstRow, firstRow + count).map(({ id }) => id) };
    top += placed.height;
    return placed;
  });
}

/** After the marks, or before them where the picture ends too soon. */
function placeWords([from, to]: readonly [number, number], text: string, width: number): DrawnMilestone['words'] {
  const length = text.length * letterWidth;
  const fits = to + wordGap + length <= width || from - wordGap - length < 0;
  return fits ? { x: to + wordGap, anchor: 'start' } : { x: from - wordGap, anchor: 'end' };
}

/** From mark to mark along the edge of the row that it leaves, with rounded corners, and the head of its arrow. */
function drawDependency(from: DrawnMilestone, to: DrawnMilestone, rowHeight: number): { readonly path: string; readonly head: string } {
  const sign = to.y >= from.y ? 1 : -1;
  const start = from.y + sign * markRadius;
  const end = to.y - sign * (markRadius + 3);
  const head = `M${to.place - 4} ${end - sign * 6}L${to.place} ${end}L${to.place + 4} ${end - sign * 6}`;
  const across = to.place - from.place;
  if (Math.abs(across) < 1) return { path: `M${from.place} ${start}V${end}`, head };
  const turn = sign > 0 ? from.top + rowHeight : from.top;
  const way = Math.sign(across);
  const radius = Math.min(bend, Math.abs(across) / 2, Math.abs(turn - start), Math.abs(end - turn));
  return {
    path: [
      `M${from.place} ${start}V${turn - sign * radius}`,
      `Q${from.place} ${turn} ${from.place + way * radius} ${turn}`,
      `H${to.place - way * radius}`,
      `Q${to.place} ${turn} ${to.place} ${turn + sign * radius}`,
      `V${end}`,
    ].join(''),
    head,
  };
}
