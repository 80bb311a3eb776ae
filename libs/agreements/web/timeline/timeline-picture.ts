import { Component, DOCUMENT, ElementRef, afterRenderEffect, computed, effect, inject, input, signal, viewChild, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { TimelineMilestoneDto } from '@samenspel/api-client';
import { timelineOf, timelineStep, timelineTicks } from '@samenspel/agreements/domain';
import { DatePipe, LanguageStore, formatDate } from '@samenspel/ui';
import { drawTimeline, narrowRoom, wideRoom, xOfDay } from './timeline-drawing';
import { TimelineLegend } from './timeline-legend';
import { standOf } from './timeline-words';

/** How much of the time fills the width of the picture. */
export const timelineZooms = ['all', 'year', 'quarter'] as const;
export type TimelineZoom = (typeof timelineZooms)[number];

const daysInView: Readonly<Record<TimelineZoom, number>> = { all: Number.POSITIVE_INFINITY, year: 365, quarter: 92 };
/** Before the page is measured, and where it cannot be. */
const assumedWidth = 720;
/** Of a month or a year on the scale. */
const labelWidth = 32;

/** Milestones as a picture: names that stay beside their marks, what was agreed, is expected and was done, and what waits for what. */
@Component({
  selector: 'agreements-timeline-picture',
  imports: [DatePipe, RouterLink, TimelineLegend, TranslocoDirective],
  templateUrl: './timeline-picture.html',
  styleUrl: './timeline-picture.css',
})
export class TimelinePicture {
  readonly milestones = input.required<readonly TimelineMilestoneDto[]>();
  readonly asOf = input.required<string>();
  readonly startsOn = input<string | null>();
  readonly endsOn = input<string | null>();
  readonly zoom = input.required<TimelineZoom>();
  readonly narrow = input(false);
  /** Path of the milestones, without an id. */
  readonly base = input.required<readonly string[]>();

  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).language;
  private readonly scroller = viewChild<ElementRef<HTMLElement>>('scroller');
  private readonly measure = viewChild<ElementRef<HTMLElement>>('measure');
  private readonly links = viewChildren<ElementRef<HTMLAnchorElement>>('milestoneLink');

  private readonly room = signal(assumedWidth);
  /** The milestone that has the focus or the pointer. */
  protected readonly current = signal<string | undefined>(undefined);
  /** The one that the tab key leads to. */
  protected readonly entry = signal(0);

  protected readonly timeline = computed(() =>
    timelineOf(this.milestones(), { today: this.asOf(), startsOn: this.startsOn(), endsOn: this.endsOn() }),
  );
  private readonly facts = computed(() => new Map(this.milestones().map((milestone) => [milestone.id, milestone])));

  protected readonly words = computed(() => {
    this.language();
    return new Map(this.milestones().map((milestone) => [milestone.id, this.wordsOf(milestone)]));
  });

  private readonly sizes = computed(() => (this.narrow() ? narrowRoom : wideRoom));
  protected readonly rowHeight = computed(() => this.sizes().rowHeight);

  protected readonly drawing = computed(() => {
    const timeline = this.timeline();
    const width = Math.max(this.room(), Math.round((this.room() * timeline.days) / daysInView[this.zoom()]));
    return drawTimeline(timeline, { ...this.sizes(), width }, this.words());
  });

  protected readonly ticks = computed(() => {
    const { startsOn, days } = this.timeline();
    const { width } = this.drawing();
    const ticks = timelineTicks(startsOn, days, Math.floor(width / (this.narrow() ? 56 : 64)));
    const yearly = ticks.every(({ on }) => on.endsWith('-01-01'));
    const isFarApart = width / ticks.length > 180;
    return ticks.map(({ day, on }, index) => {
      const x = xOfDay(day, days, width);
      const fits = x + labelWidth < width;
      const begins = index === 0 || on.slice(0, 4) !== ticks[index - 1]!.on.slice(0, 4);
      return { x, on, isMonth: fits && !yearly, isYear: fits && (begins || isFarApart) };
    });
  });

  protected readonly rows = computed(() =>
    this.drawing().milestones.map((drawn) => {
      const milestone = this.facts().get(drawn.id)!;
      const isMoved = drawn.actual === null && milestone.dueOn !== milestone.baselineOn;
      return { ...drawn, milestone, isMoved, isWaiting: milestone.status === 'waiting', words: { ...drawn.words, text: this.words().get(drawn.id)! } };
    }),
  );

  protected readonly groups = computed(() => {
    const rows = new Map(this.rows().map((row, index) => [row.id, { ...row, index }]));
    return this.drawing().phases.map((phase) => ({ ...phase, rows: phase.ids.map((id) => rows.get(id)!) }));
  });

  constructor() {
    const view = inject(DOCUMENT).defaultView;
    effect((onCleanup) => {
      const measured = this.measure()?.nativeElement;
      if (!measured || !view?.ResizeObserver) return;
      const observer = new view.ResizeObserver(([entry]) => this.room.set(Math.floor(entry!.contentRect.width) || assumedWidth));
      observer.observe(measured);
      onCleanup(() => observer.disconnect());
    });
    // After the picture has its new width, or there is nothing to scroll to.
    afterRenderEffect(() => this.show(this.drawing().today));
  }

  protected nameOf(milestone: TimelineMilestoneDto): string {
    this.language();
    const needed = milestone.dependsOn.flatMap((id) => this.facts().get(id)?.title ?? []);
    return this.transloco.translate(needed.length > 0 ? 'agreements.timeline.nameAfter' : 'agreements.timeline.name', {
      title: milestone.title,
      organisation: milestone.responsibleOrganisationName,
      agreed: formatDate(milestone.baselineOn, this.language()),
      stand: this.words().get(milestone.id),
      needed: needed.join(', '),
    });
  }

  protected step(event: KeyboardEvent): void {
    const target = timelineStep(event.key, this.entry(), this.links().length);
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.links()[target]!.nativeElement.focus();
  }

  protected focus(id: string, index: number, x: number): void {
    this.current.set(id);
    this.entry.set(index);
    this.show(x);
  }

  protected touches(fromId: string, toId: string): boolean {
    return this.current() === fromId || this.current() === toId;
  }

  /** Brings a place of the picture into view, in the middle where it was not. */
  private show(x: number): void {
    const scroller = this.scroller()?.nativeElement;
    if (!scroller) return;
    const names = this.narrow() ? 0 : scroller.clientWidth - this.room();
    const left = x - (scroller.clientWidth - names) / 2;
    if (x < scroller.scrollLeft + 40 || x > scroller.scrollLeft + scroller.clientWidth - names - 40) scroller.scrollLeft = Math.max(0, left);
  }

  private wordsOf(milestone: TimelineMilestoneDto): string {
    const { key, values } = standOf(milestone, this.asOf());
    const stand = this.transloco.translate<string>(`agreements.timeline.stand.${key}`, values);
    const date = formatDate(milestone.completedOn ?? milestone.dueOn, this.language(), 'day');
    return `${date} · ${stand}`;
  }
}
