import { Component, DOCUMENT, DestroyRef, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { Card, Empty, LanguageStore, Loading, Notice, PageHeader, Problem, formatDate } from '@samenspel/ui';
import { TimelinePicture, type TimelineZoom, timelineZooms } from './timeline-picture';
import { TimelineTable } from './timeline-table';
import { TimelineStore } from './timeline.store';
import { timelineLead } from './timeline-words';

const narrowScreen = '(width < 40rem)';

/** Milestones of an agreement, or of all that go on in a partnership, over time: as a picture or as a table with the same facts. */
@Component({
  selector: 'agreements-timeline',
  imports: [Card, Empty, Loading, Notice, PageHeader, Problem, TimelinePicture, TimelineTable, TranslocoDirective],
  providers: [TimelineStore],
  templateUrl: './timeline-page.html',
  styleUrl: './timeline-page.css',
})
export class TimelinePage {
  readonly partnershipId = input.required<string>();
  /** Without it: of every agreement of the partnership that goes on. */
  readonly agreementId = input<string>();

  protected readonly store = inject(TimelineStore);
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore).language;

  protected readonly narrow = signal(false);
  /** A picture needs room: on a small screen the table comes first. */
  protected readonly view = linkedSignal<'picture' | 'table'>(() => (this.narrow() ? 'table' : 'picture'));
  protected readonly zoom = signal<TimelineZoom>('all');
  protected readonly zooms = timelineZooms;

  private readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);
  protected readonly base = computed(() => [...this.partnership(), 'milestones']);
  protected readonly back = computed(() => {
    const agreementId = this.agreementId();
    return agreementId ? [...this.partnership(), 'agreements', agreementId] : this.partnership();
  });

  /** Of several agreements, each is a part of its own with its phases. */
  protected readonly milestones = computed(() => {
    const { milestones = [] } = this.store.timeline() ?? {};
    if (new Set(milestones.map(({ agreementId }) => agreementId)).size < 2) return milestones;
    return milestones.map((milestone) => ({ ...milestone, phase: [milestone.agreementTitle, milestone.phase].filter(Boolean).join(': ') }));
  });

  protected readonly lead = computed(() =>
    timelineLead(this.milestones()).map(({ key, values }) => ({
      key,
      values: 'date' in values ? { ...values, date: formatDate(String(values['date']), this.language(), 'day') } : values,
    })),
  );

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.agreementId()));
    const query = inject(DOCUMENT).defaultView?.matchMedia?.(narrowScreen);
    if (!query) return;
    const follow = () => this.narrow.set(query.matches);
    follow();
    query.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  }
}
