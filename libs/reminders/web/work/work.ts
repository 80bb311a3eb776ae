import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TaskDto } from '@samenspel/api-client';
import { Button, Card, DatePipe, Empty, LanguageStore, Loading, PageHeader, Problem, Status, formatDate } from '@samenspel/ui';
import { TaskAction } from './task-action';
import { WorkStore } from './work.store';

/** Tasks that are told in words of their own, whatever their day. */
const ownWords: ReadonlySet<string> = new Set(['agreement-draft', 'agreement-notice', 'agreement-recognition', 'milestone-acceptance', 'wait-pause', 'wave-statement']);

/** 'Mijn werk': what is expected of the reader and the own organisation, what comes first on top. */
@Component({
  selector: 'reminders-work',
  imports: [Button, Card, DatePipe, Empty, Loading, PageHeader, Problem, RouterLink, Status, TaskAction, TranslocoDirective],
  providers: [WorkStore],
  templateUrl: './work.html',
  styleUrl: './work.css',
})
export class Work {
  protected readonly store = inject(WorkStore);

  private readonly language = inject(LanguageStore).language;

  /** What comes first for this reader: no more than three, and nothing that waits for a colleague who is named. */
  protected readonly first = computed(() => (this.store.tasks()?.items ?? []).filter(({ holder }) => holder !== 'colleague').slice(0, 3));
  protected readonly all = signal(false);
  private readonly rest = computed(() => (this.store.tasks()?.items ?? []).filter((task) => !this.first().includes(task)));

  protected readonly groups = computed(() => {
    const items = this.rest();
    const { today = '', soonUntil = '' } = this.store.tasks() ?? {};
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

  /** Why a task stands here, in words that depend on what it is and on its day. */
  protected whyOf({ kind, dueOn, organisationName }: TaskDto) {
    const { today = '' } = this.store.tasks() ?? {};
    const known = ownWords.has(kind) ? kind : dueOn < today ? 'passed' : dueOn === today ? 'today' : 'ahead';
    return { key: `why.${known}`, values: { date: formatDate(dueOn, this.language(), 'day'), organisation: organisationName } };
  }

  protected pathOf({ path }: TaskDto): string {
    return `${this.store.base()}/${path}`;
  }
}
