import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { WallCalendar } from '@samenspel/partnerships/web';
import { Button, Card, Control, Empty, LanguageStore, Loading, PageHeader, Problem, formatDate } from '@samenspel/ui';
import { ConversationList } from './conversation-list/conversation-list';
import { FieldCard } from './field/field-card';
import { daysBefore, periods, toPeriod } from './period';
import { PortfolioStore } from './portfolio.store';
import { standingOf } from './standing';
import { StandingTable } from './standing-table/standing-table';

/** 'Overzicht': how every partnership fares, what moved, and which of them ask for a conversation. */
@Component({
  selector: 'health-portfolio',
  imports: [Button, Card, Control, ConversationList, Empty, FieldCard, Loading, PageHeader, Problem, RouterLink, StandingTable, TranslocoDirective],
  providers: [PortfolioStore],
  templateUrl: './portfolio.html',
})
export class Portfolio {
  /** Days to look back, from the query of the address. */
  readonly days = input<string>();

  protected readonly store = inject(PortfolioStore);
  protected readonly periods = periods;
  protected readonly period = computed(() => toPeriod(this.days()));
  protected readonly phase = signal('');

  private readonly router = inject(Router);
  private readonly language = inject(LanguageStore).language;

  protected readonly phases = computed(() => [...new Set(this.store.portfolio()?.partnerships.map(({ phase }) => phase))]);
  protected readonly standings = computed(() => {
    const partnerships = this.store.portfolio()?.partnerships ?? [];
    return partnerships.filter(({ phase }) => !this.phase() || phase === this.phase()).map(standingOf);
  });

  /** The three sentences that open the page, as keys and numbers. */
  protected readonly lead = computed(() => {
    const portfolio = this.store.portfolio();
    if (!portfolio || portfolio.partnerships.length === 0) return [];
    const partnerships = this.standings().map(({ partnership }) => partnership);
    const up = partnerships.filter(({ movement }) => movement === 'up').length;
    const asking = partnerships.filter(({ conversation }) => conversation != null).length;
    const since = formatDate(portfolio.since, this.language(), 'day');
    return [
      { key: `count.${form(partnerships.length)}`, values: { count: partnerships.length } },
      { key: `moved.${form(up)}`, values: { count: up, since } },
      { key: `asking.${form(asking)}`, values: { count: asking } },
    ];
  });

  constructor() {
    const today = inject(WallCalendar).today();
    effect(() => this.store.lookBackTo(this.days() === undefined ? undefined : daysBefore(today, this.period())));
  }

  protected lookBack(days: string): void {
    void this.router.navigate([], { queryParams: { days: days === String(periods[0]) ? null : days } });
  }
}

const form = (count: number) => (count === 0 ? 'none' : count === 1 ? 'one' : 'other');
