import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { momentInZone, type Role, roleTexts } from '@samenspel/identity/domain';
import {
  Button,
  Card,
  DatePipe,
  Download,
  LanguageStore,
  Loading,
  Notice,
  PageHeader,
  Pager,
  Problem,
  type ProblemDetails,
  Table,
  TableRegion,
  toProblem,
} from '@samenspel/ui';
import { AccessReviewStore } from './access-review.store';

/** Per person: role, partnerships with role and since when, account and last sign-in. */
@Component({
  selector: 'identity-access-review',
  imports: [Button, Card, DatePipe, Download, Loading, Notice, PageHeader, Pager, Problem, RouterLink, Table, TableRegion, TranslocoDirective],
  providers: [AccessReviewStore],
  templateUrl: './access-review.html',
  styleUrl: './access-review.css',
})
export class AccessReview {
  protected readonly store = inject(AccessReviewStore);
  protected readonly list = this.store.people;
  private readonly language = inject(LanguageStore).language;

  protected readonly download = () => this.store.download();
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);

  protected roleName(role: Role): string {
    return roleTexts[role][this.language()];
  }

  protected moment(instant: string): string {
    return momentInZone(instant, this.store.timeZone(), this.language());
  }

  protected async complete(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await this.store.complete();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
