import { boxOfLabel, dotRadius, type Mark, narrowGeometry, placeLabels, placeMarks, toPoint, trailPath, wideGeometry } from './field-geometry';

const mark = (id: string, contract: number, relationship: number, urgent = false): Mark => ({ id, name: `Samenwerking ${id}`, contract, relationship, urgent });
const geometries = [wideGeometry, narrowGeometry];

describe('the field', () => {
  it('puts contract from left to right and relationship from below to above', () => {
    expect(toPoint(wideGeometry, 0, 0)).toEqual({ x: wideGeometry.left, y: wideGeometry.bottom });
    expect(toPoint(wideGeometry, 100, 100)).toEqual({ x: wideGeometry.right, y: wideGeometry.top });
  });

  it.each(geometries)('shows every dot, also where partnerships stand on the same place', (geometry) => {
    const marks = [...'abcdef'].map((id) => mark(id, 100, 100)).concat([...'ghi'].map((id) => mark(id, 30, 40)));
    const points = [...placeMarks(geometry, marks).values()];
    for (const [index, { x, y }] of points.entries()) {
      expect(x).toBeLessThanOrEqual(geometry.right);
      expect(y).toBeGreaterThanOrEqual(geometry.top);
      for (const other of points.slice(0, index)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(dotRadius);
    }
    expect(points[0]).toEqual(toPoint(geometry, 100, 100));
  });

  it.each(geometries)('lets no name cover another, and keeps each inside the drawing', (geometry) => {
    const marks = Array.from({ length: 24 }, (_, index) => mark(String(index), (index * 37) % 101, (index * 61) % 101, index % 5 === 0));
    const labels = placeLabels(geometry, marks, placeMarks(geometry, marks), []);
    expect(labels.size).toBeGreaterThan(2);
    const boxes = [...labels].map(([id, label]) => boxOfLabel(label, `Samenwerking ${id}`));
    for (const [index, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(geometry.width);
      for (const b of boxes.slice(0, index)) {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }
  });

  it('gives the name of what asks for a conversation its place first', () => {
    const marks = [mark('a', 50, 50), mark('b', 51, 51), mark('c', 52, 52), mark('d', 53, 53), mark('e', 51.5, 51.5, true)];
    expect(placeLabels(wideGeometry, marks, placeMarks(wideGeometry, marks), []).has('e')).toBe(true);
  });

  it('draws a way from the first point to the last, and none for a single point', () => {
    expect(trailPath([{ x: 1, y: 2 }])).toBe('');
    expect(trailPath([{ x: 0, y: 0 }, { x: 6, y: 6 }])).toBe('M0 0 C1 1 5 5 6 6');
  });
});
