import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api, confirmEmailChange } from '@samenspel/api-client';
import { Button, Notice, PageHeader, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';

/** Where the link to a new address lands. Only the button confirms, because mail scanners open links too. */
@Component({
  selector: 'identity-email-change',
  imports: [Button, Notice, PageHeader, Problem, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'privacy.emailChange'">
      <sam-page-header [heading]="t('title')" [lead]="t('lead')" />
      @if (email(); as changed) {
        <sam-notice kind="ok" role="status" [heading]="t('done.title')">
          <p>{{ t('done.text', { email: changed }) }}</p>
          <a routerLink="/sign-in">{{ t('done.signIn') }}</a>
        </sam-notice>
      } @else if (problem(); as found) {
        <sam-problem [problem]="found" />
      } @else if (token) {
        <button samButton="primary" type="button" (click)="confirm()">{{ t('confirm') }}</button>
      } @else {
        <sam-notice kind="warning" [heading]="t('incomplete.title')"><p>{{ t('incomplete.text') }}</p></sam-notice>
      }
    </ng-container>
  `,
})
export class EmailChange {
  private readonly api = inject(Api);
  protected readonly token = new URLSearchParams(inject(ActivatedRoute).snapshot.fragment ?? '').get('token') ?? '';
  protected readonly email = signal('');
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  private readonly busy = signal(false);

  protected async confirm(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      this.email.set((await this.api.invoke(confirmEmailChange, { body: { token: this.token } })).email);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
