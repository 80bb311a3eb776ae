import { Component, DOCUMENT, Injector, afterNextRender, inject, input, signal, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { MilestoneDto, NewAcceptance } from '@samenspel/api-client';
import { Announcer, Button, Card, Control, DatePipe, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { MilestoneStore } from '../milestone/milestone.store';

/** Accepts what another party delivered with one button, or says what is missing. */
@Component({
  selector: 'agreements-answer-delivery',
  imports: [Button, Card, Control, DatePipe, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './answer-delivery.html',
})
export class AnswerDelivery {
  readonly milestone = input.required<MilestoneDto>();

  private readonly store = inject(MilestoneStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly form = viewChild(Form);

  protected readonly fields = inject(NonNullableFormBuilder).group({ reason: '' });
  protected readonly errors = new FormErrors();
  protected readonly objecting = signal(false);

  protected object(): void {
    this.objecting.set(true);
    afterNextRender(() => this.form()?.focus('/reason'), { injector: this.injector });
  }

  protected close(): void {
    this.errors.clear();
    this.objecting.set(false);
  }

  protected save(): Promise<void> {
    return this.objecting() ? this.send({ kind: 'objected', reason: this.fields.getRawValue().reason.trim() || null }) : this.send({ kind: 'accepted' });
  }

  private send(body: NewAcceptance): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.answer(this.milestone(), body);
      this.announcer.say(this.transloco.translate(`agreements.acceptance.saved.${body.kind}`));
      this.document.querySelector('h1')?.focus();
    });
  }
}
