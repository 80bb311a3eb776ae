import { Component, ElementRef, afterRenderEffect, inject, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Notice } from '../notice/notice';
import { Problem } from '../problem/problem';
import type { FieldError } from '../problem/problem-details';
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
      const { errors, problem } = this.form.samForm().latest();
      if (errors.length > 0 || problem) this.summary()?.nativeElement.focus();
    });
  }

  /** The error with the name of its field, since 'Fill this in' says little on top of a form. */
  protected named({ pointer, detail }: FieldError): string {
    const label = this.form.labelOf(pointer);
    return label ? `${label}: ${detail}` : detail;
  }

  protected follow(event: Event, pointer: string): void {
    event.preventDefault();
    this.form.focus(pointer);
  }
}
