import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { AgreementDocumentDto } from '@samenspel/api-client';
import { Announcer, Button, Icon, MomentPipe, Pager, Problem, type ProblemDetails, Status, toProblem } from '@samenspel/ui';
import { DocumentStore } from './document.store';
import { FileSizePipe } from './file-size.pipe';
import { WithdrawDocument } from './withdraw-document';

/** Documents with what they are, who added them, and the hash by which anyone can tell them again. */
@Component({
  selector: 'agreements-document-list',
  imports: [Button, FileSizePipe, Icon, MomentPipe, Pager, Problem, Status, TranslocoDirective, WithdrawDocument],
  templateUrl: './document-list.html',
  styleUrl: './document-list.css',
})
export class DocumentList {
  /** Whether the reader may withdraw what the own organisation added. */
  readonly mayWithdraw = input(false);

  protected readonly list = inject(DocumentStore).list;
  private readonly store = inject(DocumentStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;

  protected readonly failure = signal<ProblemDetails | undefined>(undefined);

  protected async download(document: AgreementDocumentDto): Promise<void> {
    this.failure.set(undefined);
    try {
      await this.store.download(document);
    } catch (error) {
      this.failure.set(toProblem(error));
    }
  }

  /** The hash stands there in full, to be copied by hand where the browser keeps its clipboard closed. */
  protected async copy({ sha256 }: AgreementDocumentDto): Promise<void> {
    const copied = await this.clipboard?.writeText(sha256).then(() => true, () => false);
    this.announcer.say(this.transloco.translate(`agreements.document.hash.${copied ? 'copied' : 'notCopied'}`));
  }
}
