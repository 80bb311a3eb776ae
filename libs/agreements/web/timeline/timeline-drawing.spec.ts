import { timelineOf } from '@samenspel/agreements/domain';
import { drawTimeline, narrowRoom, wideRoom } from './timeline-drawing';

const milestone = (id: string, baselineOn: string, changes: object = {}) => ({ id, title: id, baselineOn, dependsOn: [] as string[], ...changes });
const today = '2026-06-15';
const draw = (milestones: ReturnType<typeof milestone>[], words: Record<string, string> = {}, room: typeof wideRoom | typeof narrowRoom = wideRoom) =>
  drawTimeline(timelineOf(milestones, { today }), { ...room, width: 600 }, new Map(Object.entries(words)));

describe('the drawing of a timeline', () => {
  it('gives each milestone a row of its own, under the name of its phase', () => {
    const { milestones, phases, height } = draw([milestone('a', '2026-05-01', { phase: 'plan' }), milestone('b', '2026-06-01', { phase: 'bouw' }), milestone('c', '2026-07-01', { phase: 'bouw' })]);
    expect(milestones.map(({ top, y }) => [top, y])).toEqual([[40, 70], [140, 170], [200, 230]]);
    expect(phases.map(({ phase, top, ids }) => [phase, top, ids])).toEqual([['plan', 0, ['a']], ['bouw', 100, ['b', 'c']]]);
    expect(height).toBe(260);
  });

  it('names no phase where there is none', () => {
    expect(draw([milestone('a', '2026-05-01')])).toMatchObject({ height: 60, phases: [{ headingHeight: 0 }], milestones: [{ top: 0 }] });
  });

  it('writes beside the marks, and before them where the picture ends', () => {
    const { milestones } = draw([milestone('a', '2026-02-01', { completedOn: '2026-02-01' }), milestone('b', '2026-12-01')], { a: 'gedaan op de afgesproken dag', b: 'zoals afgesproken' });
    expect(milestones.map(({ words }) => words.anchor)).toEqual(['start', 'end']);
    expect(milestones[1]!.words.x).toBeLessThan(milestones[1]!.baseline);
  });

  it('keeps words clear of the days that are open until today', () => {
    const { milestones, today: now } = draw([milestone('a', '2026-03-01'), milestone('z', '2027-03-01')]);
    expect(milestones[0]!.words.x).toBeGreaterThan(now);
  });

  it.each([
    ['down', '2026-05-01', '2026-07-01', 'a', 'b'],
    ['straight', '2026-05-01', '2026-05-01', 'a', 'b'],
  ])('leads an arrow %s from mark to mark', (_, first, second, from, to) => {
    const { dependencies, milestones } = draw([milestone('a', first), milestone('b', second, { dependsOn: ['a'] })]);
    const places = new Map(milestones.map((drawn) => [drawn.id, drawn]));
    expect(dependencies[0]!.path).toMatch(new RegExp(`^M${places.get(from)!.place} `));
    expect(dependencies[0]!.head).toContain(`L${places.get(to)!.place} `);
    expect(dependencies[0]!.path).not.toContain('NaN');
  });

  it('leads an arrow up to a milestone that stands higher', () => {
    const { dependencies, milestones } = draw([milestone('later', '2026-07-01', { phase: 'twee' }), milestone('first', '2026-05-01', { phase: 'een', dependsOn: ['later'] })]);
    const [first, later] = milestones;
    expect(later!.y).toBeGreaterThan(first!.y);
    expect(dependencies[0]!.path.startsWith(`M${later!.place} ${later!.y - 8}`)).toBe(true);
  });

  it('draws three hundred in a blink', () => {
    const many = Array.from({ length: 300 }, (_, index) => milestone(`m${index}`, `2026-${String((index % 12) + 1).padStart(2, '0')}-01`, { dependsOn: index ? [`m${index - 1}`] : [] }));
    const before = performance.now();
    expect(draw(many, {}, narrowRoom).milestones).toHaveLength(300);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
