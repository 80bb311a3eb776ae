/** Where things stand on the field, in units of its drawing. Scores run from 0 to 100 on both axes. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const wideGeometry: Geometry = { width: 640, height: 460, left: 56, top: 18, right: 622, bottom: 404 };
/** For a small screen, so that its words keep their size. */
export const narrowGeometry: Geometry = { width: 320, height: 352, left: 36, top: 14, right: 306, bottom: 300 };

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A dot to be placed: its standing, and how much its name matters when there is no room for all. */
export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly contract: number;
  readonly relationship: number;
  readonly urgent: boolean;
}

export interface Label extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

export const dotRadius = 10;
const letterWidth = 7.2;
const lineHeight = 18;
const gap = 5;

export function toPoint({ left, top, right, bottom }: Geometry, contract: number, relationship: number): Point {
  return { x: left + ((right - left) * contract) / 100, y: bottom - ((bottom - top) * relationship) / 100 };
}

/**
 * Places every mark; one that would hide another moves aside by the least that shows both. The exact figures stand in
 * the table.
 */
export function placeMarks(geometry: Geometry, marks: readonly Mark[]): ReadonlyMap<string, Point> {
  const placed = new Map<string, Point>();
  for (const { id, contract, relationship } of marks) {
    let point = toPoint(geometry, contract, relationship);
    const taken = [...placed.values()];
    while (taken.some((other) => distance(other, point) < dotRadius)) {
      const inward = point.x + dotRadius > geometry.right ? -1 : 1;
      point = inward > 0 ? { ...point, x: point.x + dotRadius } : { x: geometry.right - 3 * dotRadius, y: point.y + dotRadius };
    }
    placed.set(id, point);
  }
  return placed;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A place for the name of each mark beside its dot: the urgent ones choose first. A name that would cover a dot, another
 * name or what is already written gets none, and shows when its dot is pointed at or focused.
 */
export function placeLabels(
  geometry: Geometry,
  marks: readonly Mark[],
  points: ReadonlyMap<string, Point>,
  written: readonly Box[],
): ReadonlyMap<string, Label> {
  const taken: Box[] = [...written, ...marks.map(({ id }) => boxOfDot(points.get(id)!))];
  const labels = new Map<string, Label>();
  for (const mark of marks.toSorted((a, b) => Number(b.urgent) - Number(a.urgent))) {
    const point = points.get(mark.id)!;
    const free = candidates(point).find((label) => {
      const box = boxOfLabel(label, mark.name);
      return within(geometry, box) && !taken.some((other) => overlap(box, other, boxOfDot(point)));
    });
    if (!free) continue;
    labels.set(mark.id, free);
    taken.push(boxOfLabel(free, mark.name));
  }
  return labels;
}

/** Where a name can stand: beside its dot, or above or below it, with its middle or an end at the dot. */
function candidates({ x, y }: Point): Label[] {
  const aside = dotRadius + gap;
  const above = y - aside - 2;
  const below = y + aside + 11;
  return [
    { x: x + aside, y: y + 4, anchor: 'start' },
    { x: x - aside, y: y + 4, anchor: 'end' },
    { x, y: above, anchor: 'middle' },
    { x, y: below, anchor: 'middle' },
    { x: x - dotRadius, y: below, anchor: 'start' },
    { x: x + dotRadius, y: below, anchor: 'end' },
    { x: x - dotRadius, y: above, anchor: 'start' },
    { x: x + dotRadius, y: above, anchor: 'end' },
  ];
}

/** The place of a name that shows only while its dot is pointed at: where it stays inside the drawing. */
export function passingLabel(geometry: Geometry, point: Point, name: string): Label {
  const places = candidates(point);
  return places.find((label) => within(geometry, boxOfLabel(label, name))) ?? places[3]!;
}

function boxOfDot({ x, y }: Point): Box {
  return { left: x - dotRadius, top: y - dotRadius, right: x + dotRadius, bottom: y + dotRadius };
}

export function boxOfLabel({ x, y, anchor }: Label, text: string): Box {
  const width = text.length * letterWidth;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - lineHeight + gap, right: left + width, bottom: y + gap };
}

function overlap(a: Box, b: Box, own: Box): boolean {
  const itself = b.left === own.left && b.top === own.top;
  return !itself && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within({ width, top, left, bottom }: Geometry, box: Box): boolean {
  return box.left >= left && box.right <= width && box.top >= top - lineHeight && box.bottom <= bottom;
}

/** A smooth line through the points (Catmull-Rom as cubic curves); empty for fewer than two. */
export function trailPath(points: readonly Point[]): string {
  if (points.length < 2) return '';
  const at = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))]!;
  const curves = points.slice(1).map((end, index) => {
    const start = at(index);
    const before = at(index - 1);
    const after = at(index + 2);
    const first = { x: start.x + (end.x - before.x) / 6, y: start.y + (end.y - before.y) / 6 };
    const second = { x: end.x - (after.x - start.x) / 6, y: end.y - (after.y - start.y) / 6 };
    return `C${write(first)} ${write(second)} ${write(end)}`;
  });
  return `M${write(points[0]!)} ${curves.join(' ')}`;
}

const write = ({ x, y }: Point) => `${Math.round(10 * x) / 10} ${Math.round(10 * y) / 10}`;
