import { Component, ElementRef, afterRenderEffect, inject, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Notice } from '../notice/notice';
import { Problem } from '../problem/problem';
import { Form } from './form';

/** Stands on top of a form: takes the focus after a failed attempt and leads to every field that asks for attention. */
@Component({
  selector: 'sam-error-summary',
  imports: [Notice, Problem, TranslocoPipe],
  templateUrl: './error-summary.html',
  styleUrl: './error-summary.css',
})
export class ErrorSummary {
  protected readonly form = inject(Form);
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');

  constructor() {
    afterRenderEffect(() => {
      const { errors, problem } = this.form.samForm().attempt();
      if (errors.length > 0 || problem) this.summary()?.nativeElement.focus();
    });
  }

  protected follow(event: Event, pointer: string): void {
    event.preventDefault();
    this.form.focus(pointer);
  }
}
