import { type ElementRef, Injector, type Signal, afterNextRender, inject, signal } from '@angular/core';
import type { Form } from './form';

/** A form that opens in place of its button: takes the focus to a field, and gives it back to the button. Made in an injection context. */
export class Asking {
  private readonly injector = inject(Injector);
  private readonly state = signal(false);

  readonly open = this.state.asReadonly();

  constructor(
    private readonly form: Signal<Form | undefined>,
    private readonly button: Signal<ElementRef<HTMLElement> | undefined>,
  ) {}

  /** @param pointer of the field to begin at */
  begin(pointer: string): void {
    this.state.set(true);
    afterNextRender(() => this.form()?.focus(pointer), { injector: this.injector });
  }

  close(): void {
    this.state.set(false);
    afterNextRender(() => this.button()?.nativeElement.focus(), { injector: this.injector });
  }
}
