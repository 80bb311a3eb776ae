import { Component, DOCUMENT, type ElementRef, Injector, afterNextRender, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { NewAgreementRecognition, PartyRecognition } from '@samenspel/api-client';
import { Announcer, Button, Card, Control, ErrorSummary, Field, Form, FormErrors, MomentPipe, Problem, Status } from '@samenspel/ui';
import { RecognitionStore } from './recognition.store';

const kinds = { registered: 'done', open: 'waiting', recognised: 'done', disputed: 'attention', confirmed: 'done' } as const satisfies Record<PartyRecognition, string>;

/** Whether the other parties recognise what one of them registered, and the question to those who have not said so. */
@Component({
  selector: 'agreements-recognition-section',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, MomentPipe, Problem, ReactiveFormsModule, Status, TranslocoDirective],
  providers: [RecognitionStore],
  templateUrl: './recognition-section.html',
})
export class RecognitionSection {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();
  /** What the reader may do in this partnership. */
  readonly permissions = input<readonly string[]>([]);

  protected readonly store = inject(RecognitionStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly form = viewChild(Form);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  protected readonly fields = inject(NonNullableFormBuilder).group({ reason: '' });
  protected readonly errors = new FormErrors();
  protected readonly disputing = signal(false);
  private readonly mayGive = computed(() => this.permissions().includes('agreement-recognition.give'));
  protected readonly mayRecognise = computed(() => this.mayGive() && Boolean(this.store.recognition()?.mayRecognise));
  protected readonly mayDispute = computed(() => this.mayGive() && Boolean(this.store.recognition()?.mayDispute));

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.agreementId()));
  }

  protected kindOf(state: PartyRecognition) {
    return kinds[state];
  }

  protected begin(): void {
    this.fields.reset();
    this.errors.clear();
    this.disputing.set(true);
    afterNextRender(() => this.form()?.focus('/reason'), { injector: this.injector });
  }

  protected close(): void {
    this.disputing.set(false);
    this.errors.clear();
    afterNextRender(() => this.opener()?.nativeElement.focus(), { injector: this.injector });
  }

  protected recognise(): Promise<void> {
    return this.give({ kind: 'recognised' });
  }

  protected dispute(): Promise<void> {
    return this.give({ kind: 'disputed', reason: this.fields.getRawValue().reason.trim() || null });
  }

  private give(body: NewAgreementRecognition): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.give(body);
      this.errors.clear();
      this.disputing.set(false);
      this.announcer.say(this.transloco.translate(`agreements.recognition.saved.${body.kind}`));
      this.document.querySelector('h1')?.focus();
    });
  }
}
