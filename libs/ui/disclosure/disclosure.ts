import { Component, ElementRef, inject, input, model, viewChild } from '@angular/core';

let count = 0;

/** A button that opens a small panel under it. Escape and a click elsewhere close it; the panel holds ordinary controls. */
@Component({
  selector: 'sam-disclosure',
  templateUrl: './disclosure.html',
  styleUrl: './disclosure.css',
  host: {
    '(keydown.escape)': 'close()',
    '(document:click)': 'closeUnlessInside($event)',
    '(focusout)': 'closeWhenFocusLeaves($event)',
  },
})
export class Disclosure {
  /** Accessible name of the button, where its content is no text. */
  readonly label = input<string>();
  readonly side = input<'start' | 'end'>('start');
  readonly expanded = model(false);

  protected readonly panelId = `sam-disclosure-${++count}`;
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');

  protected close(): void {
    if (!this.expanded()) return;
    this.expanded.set(false);
    this.button().nativeElement.focus();
  }

  protected closeUnlessInside(event: Event): void {
    if (!event.composedPath().includes(this.host)) this.expanded.set(false);
  }

  protected closeWhenFocusLeaves(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.host.contains(next)) this.expanded.set(false);
  }
}
