import { Component, inject } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { AgreementExportFormat } from '@samenspel/api-client';
import { Download } from '@samenspel/ui';
import { AgreementListStore } from './agreement-list.store';

const formats = ['xlsx', 'csv'] as const satisfies readonly AgreementExportFormat[];

/** Buttons that give the agreements of the list beside it as a file, in the same choice and order. */
@Component({
  selector: 'agreements-download',
  imports: [Download, TranslocoDirective],
  template: `
    <div *transloco="let t; prefix: 'agreements.list'" class="sam-actions sam-no-print">
      @for (file of files; track file.format) {
        <sam-download appearance="subtle" [file]="file.give">{{ t('download.' + file.format) }}</sam-download>
      }
    </div>
  `,
})
export class AgreementDownload {
  private readonly store = inject(AgreementListStore);
  private readonly transloco = inject(TranslocoService);

  protected readonly files = formats.map((format) => ({
    format,
    give: () => this.store.download(format, this.transloco.translate('agreements.list.fileName')),
  }));
}
