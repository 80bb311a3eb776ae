import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { TaskDto } from '@samenspel/api-client';
import { Announcer, Button, Problem, toProblem } from '@samenspel/ui';
import { WorkStore } from './work.store';

const doable = ['milestone', 'obligation', 'milestone-acceptance', 'wait-pause'];

/** The one thing to do about a task: here where one button is enough, else on the page of its record. */
@Component({
  selector: 'reminders-task-action',
  imports: [Button, Problem, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'reminders.work.action'">
      @if (problem(); as problem) {
        <sam-problem [problem]="problem" />
      }
      @if (here()) {
        <button samButton type="button" [attr.aria-label]="t(task().kind) + ': ' + task().title" (click)="act()">{{ t(task().kind) }}</button>
      } @else {
        <a samButton [routerLink]="path()" [attr.aria-label]="t(look()) + ': ' + task().title">{{ t(look()) }}</a>
      }
    </ng-container>
  `,
})
export class TaskAction {
  readonly task = input.required<TaskDto>();
  readonly done = output();

  private readonly store = inject(WorkStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly saving = signal(false);
  protected readonly problem = signal<ReturnType<typeof toProblem> | undefined>(undefined);
  protected readonly here = computed(() => doable.includes(this.task().kind));
  /** What the page of its record is opened for. */
  protected readonly look = computed(() => (this.task().kind === 'agreement-draft' ? 'agreement-draft' : 'open'));
  protected readonly path = computed(() => `${this.store.base()}/${this.task().path}`);

  protected async act(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    this.problem.set(undefined);
    try {
      await this.store.act(this.task());
      this.announcer.say(this.transloco.translate(`reminders.work.saved.${this.task().kind}`));
      this.done.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }
}
