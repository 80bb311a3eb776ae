import { Component, type ElementRef, effect, input, model, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

let count = 0;

/** A native modal dialog for one short question; the browser keeps the focus inside and gives it back. */
@Component({
  selector: 'sam-dialog',
  imports: [Icon, TranslocoPipe],
  templateUrl: './dialog.html',
  styleUrl: './dialog.css',
})
export class Dialog {
  readonly open = model(false);
  readonly heading = input.required<string>();

  protected readonly headingId = `sam-dialog-${++count}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      if (!this.open() && dialog.open) dialog.close();
    });
  }
}
