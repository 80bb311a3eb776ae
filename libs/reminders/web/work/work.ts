import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TaskDto } from '@samenspel/api-client';
import { Card, DatePipe, Empty, LanguageStore, Loading, PageHeader, Problem, Status, formatDate } from '@samenspel/ui';
import { WorkStore } from './work.store';

/** 'Mijn werk': what is expected of the reader and the own organisation, what comes first on top. */
@Component({
  selector: 'reminders-work',
  imports: [Card, DatePipe, Empty, Loading, PageHeader, Problem, RouterLink, Status, TranslocoDirective],
  providers: [WorkStore],
  templateUrl: './work.html',
  styleUrl: './work.css',
})
export class Work {
  protected readonly store = inject(WorkStore);

  private readonly language = inject(LanguageStore).language;

  protected readonly groups = computed(() => {
    const { items = [], today = '', soonUntil = '' } = this.store.tasks() ?? {};
    const groups = [
      { key: 'passed', tasks: items.filter(({ dueOn }) => dueOn < today) },
      { key: 'soon', tasks: items.filter(({ dueOn }) => dueOn >= today && dueOn <= soonUntil) },
      { key: 'later', tasks: items.filter(({ dueOn }) => dueOn > soonUntil) },
    ];
    return groups.filter(({ tasks }) => tasks.length > 0);
  });

  protected readonly lead = computed(() => {
    const items = this.store.tasks()?.items ?? [];
    const first = items.at(0);
    if (!first) return undefined;
    const values = { count: items.length, title: first.title, date: formatDate(first.dueOn, this.language(), 'day') };
    return { key: items.length === 1 ? 'one' : 'other', values };
  });

  protected pathOf({ path }: TaskDto): string {
    return `${this.store.base()}/${path}`;
  }
}
