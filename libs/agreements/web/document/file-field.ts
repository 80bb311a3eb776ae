import { Component, ElementRef, computed, inject, input, model, signal, viewChild } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { fileKindOfName, fileKinds, largestFile } from '@samenspel/platform/domain';
import { Button, Control, Field, type FieldError, Icon } from '@samenspel/ui';
import { FileSizePipe } from './file-size.pipe';

/** Where one file is chosen, or dropped; the ordinary input stays for who works by keyboard. */
@Component({
  selector: 'agreements-file-field',
  imports: [Button, Control, Field, FileSizePipe, Icon, TranslocoDirective],
  templateUrl: './file-field.html',
  styleUrl: './file-field.css',
  host: {
    '[attr.data-over]': 'over() ? "" : null',
    '(dragover)': 'hover($event)',
    '(dragleave)': 'over.set(false)',
    '(drop)': 'drop($event)',
  },
})
export class FileField {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  readonly pointer = input('/file');
  /** How much of the file has left, in whole percents; undefined as long as none is sent. */
  readonly percent = input<number>();
  readonly file = model<File>();

  private readonly transloco = inject(TranslocoService);
  private readonly control = viewChild<ElementRef<HTMLInputElement>>('control');

  protected readonly over = signal(false);
  protected readonly sending = computed(() => this.percent() !== undefined);
  protected readonly accept = Object.keys(fileKinds)
    .map((kind) => `.${kind}`)
    .concat('.jpeg')
    .join(',');

  /** What can be seen of the file here, so that nobody waits for an upload that is refused anyway. */
  errors(): FieldError[] {
    const file = this.file();
    const code = !file ? (this.optional() ? undefined : 'missing') : problemOf(file);
    return code ? [{ pointer: this.pointer(), code, detail: this.transloco.translate(`agreements.document.refused.${code}`) }] : [];
  }

  clear(): void {
    this.control()!.nativeElement.value = '';
    this.file.set(undefined);
  }

  protected remove(): void {
    this.clear();
    this.control()!.nativeElement.focus();
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(!this.sending());
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const files = event.dataTransfer?.files;
    if (this.sending() || !files?.length) return;
    // The input then names the file that was dropped, as if it was chosen there.
    if (files instanceof FileList) this.control()!.nativeElement.files = files;
    this.file.set(files[0]);
  }
}

function problemOf({ name, size }: File): 'tooLarge' | 'kind' | undefined {
  if (size > largestFile) return 'tooLarge';
  return fileKindOfName(name) ? undefined : 'kind';
}
