import { Component, DOCUMENT, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Standing } from '../standing';
import {
  boxOfLabel,
  dotRadius,
  type Mark,
  narrowGeometry,
  passingLabel,
  placeLabels,
  placeMarks,
  type Point,
  toPoint,
  trailPath,
  wideGeometry,
} from './field-geometry';

const narrowScreen = '(width < 40rem)';
const inset = 10;
/** Room that is kept for the name of a quadrant in any language. */
const longestCorner = 'Contractual form';

/** A way that stays under its dot has nothing to show. */
const isVisible = (before: readonly Point[], { x, y }: Point) => before.some((point) => Math.hypot(point.x - x, point.y - y) > dotRadius + 4);

/** The picture of contract against relationship: a dot for each partnership, with the way it went. */
@Component({
  selector: 'health-field',
  imports: [RouterLink, TranslocoDirective],
  templateUrl: './field.html',
  styleUrl: './field.css',
})
export class Field {
  readonly standings = input.required<readonly Standing[]>();
  readonly strongFrom = input.required<number>();
  readonly base = input.required<string>();

  protected readonly narrow = signal(false);
  protected readonly geometry = computed(() => (this.narrow() ? narrowGeometry : wideGeometry));
  protected readonly middle = computed(() => toPoint(this.geometry(), this.strongFrom(), this.strongFrom()));

  /** The names of the quadrants, each in its outer corner. */
  protected readonly corners = computed(() => {
    const { left, right, top, bottom } = this.geometry();
    const high = top + inset + 12;
    const low = bottom - inset;
    return [
      { quadrant: 'goodwill-only', x: left + inset, y: high, anchor: 'start' },
      { quadrant: 'in-balance', x: right - inset, y: high, anchor: 'end' },
      { quadrant: 'at-risk', x: left + inset, y: low, anchor: 'start' },
      { quadrant: 'contractual-form', x: right - inset, y: low, anchor: 'end' },
    ] as const;
  });

  protected readonly dots = computed(() => {
    const geometry = this.geometry();
    const placed = this.standings().flatMap((standing) => {
      const { contract, relationship, partnership } = standing;
      if (contract === null || relationship === null) return [];
      const mark: Mark = { id: partnership.id, name: partnership.name, contract, relationship, urgent: partnership.conversation != null };
      return [{ mark, standing }];
    });
    const marks = placed.map(({ mark }) => mark);
    const points = placeMarks(geometry, marks);
    const written = this.corners().map((corner) => boxOfLabel(corner, longestCorner));
    const labels = placeLabels(geometry, marks, points, written);
    return placed.map(({ mark, standing }) => {
      const point = points.get(mark.id)!;
      const before = standing.knownTrail.slice(0, -1).map((known) => toPoint(geometry, known.contract, known.relationship));
      const way = isVisible(before, point) ? [...before, point] : [];
      return {
        ...mark,
        quadrant: standing.partnership.quadrant,
        point,
        trail: trailPath(way),
        start: way.at(0),
        label: labels.get(mark.id) ?? passingLabel(geometry, point, mark.name),
        passing: !labels.has(mark.id),
      };
    });
  });

  protected readonly radius = dotRadius;

  constructor() {
    const query = inject(DOCUMENT).defaultView?.matchMedia?.(narrowScreen);
    if (!query) return;
    const follow = () => this.narrow.set(query.matches);
    follow();
    query.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  }
}
