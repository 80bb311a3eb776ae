import { Component, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementExportFormat } from '@samenspel/api-client';
import { Button, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';
import { AgreementListStore } from './agreement-list.store';

/** Buttons that give the agreements of the list beside it as a file, in the same choice and order. */
@Component({
  selector: 'agreements-download',
  imports: [Button, Problem, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.list'">
      @if (problem(); as problem) {
        <sam-problem [problem]="problem" />
      }
      <div class="sam-actions sam-no-print">
        @for (format of formats; track format) {
          <button samButton="subtle" type="button" [disabled]="downloading()" (click)="download(format, t('fileName'))">
            {{ t('download.' + format) }}
          </button>
        }
      </div>
    </ng-container>
  `,
})
export class AgreementDownload {
  private readonly store = inject(AgreementListStore);

  protected readonly formats = ['xlsx', 'csv'] as const satisfies readonly AgreementExportFormat[];
  protected readonly downloading = signal(false);
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);

  protected async download(format: AgreementExportFormat, name: string): Promise<void> {
    this.downloading.set(true);
    this.problem.set(undefined);
    try {
      await this.store.download(format, name);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.downloading.set(false);
    }
  }
}
