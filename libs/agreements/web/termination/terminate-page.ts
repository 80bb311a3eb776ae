import { Component, type ElementRef, Injector, afterNextRender, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { agreementDraftProblemTexts, terminationErrors } from '@samenspel/agreements/domain';
import { SessionStore } from '@samenspel/identity/web';
import {
  Announcer,
  Button,
  Card,
  Control,
  DatePipe,
  ErrorSummary,
  Field,
  type FieldError,
  Form,
  FormErrors,
  LanguageStore,
  Loading,
  Notice,
  PageHeader,
  Problem,
  toProblem,
} from '@samenspel/ui';
import { AgreementStore } from '../agreement-detail/agreement.store';
import { TerminationStore } from './termination.store';

/** Ends an agreement before its term is over: first when and why, then what stops, and only then for good. */
@Component({
  selector: 'agreements-terminate-page',
  imports: [
    Button,
    Card,
    Control,
    DatePipe,
    ErrorSummary,
    Field,
    Form,
    Loading,
    Notice,
    PageHeader,
    Problem,
    ReactiveFormsModule,
    TranslocoDirective,
  ],
  providers: [AgreementStore, TerminationStore],
  templateUrl: './terminate-page.html',
  styles: `
    .words {
      white-space: pre-line;
    }
  `,
})
export class TerminatePage {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();

  protected readonly agreements = inject(AgreementStore);
  private readonly store = inject(TerminationStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).language;
  private readonly injector = inject(Injector);
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');

  protected readonly fields = inject(NonNullableFormBuilder).group({ terminatedOn: '', reason: '', lesson: '' });
  protected readonly errors = new FormErrors();
  protected readonly confirming = signal(false);
  protected readonly saving = signal(false);
  protected readonly agreementLink = computed(() => [
    '/programmes',
    this.session.programmeId(),
    'partnerships',
    this.partnershipId(),
    'agreements',
    this.agreementId(),
  ]);
  /** What is asked for no longer once the agreement has ended. */
  protected readonly openMilestones = computed(() => this.agreements.agreement()?.milestones.filter(({ completedOn }) => !completedOn) ?? []);

  constructor() {
    effect(() => this.agreements.open(this.partnershipId(), this.agreementId()));
    effect(() => {
      const asOf = this.agreements.agreement()?.asOf;
      untracked(() => asOf && !this.fields.controls.terminatedOn.value && this.fields.controls.terminatedOn.setValue(asOf));
    });
  }

  protected ask(): void {
    const found = this.found();
    this.errors.set(found);
    if (found.length > 0) return;
    this.confirming.set(true);
    afterNextRender(() => this.question()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async terminate(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    const { terminatedOn, reason, lesson } = this.fields.getRawValue();
    try {
      await this.store.terminate(this.partnershipId(), this.agreementId(), { terminatedOn, reason, lesson: lesson.trim() || null });
      this.announcer.say(this.transloco.translate('agreements.terminate.done'));
      await this.router.navigate(this.agreementLink());
    } catch (error) {
      this.confirming.set(false);
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }

  protected async back(): Promise<void> {
    await this.router.navigate(this.agreementLink());
  }

  /** What would be refused anyway is said before the question whether it is sure. */
  private found(): FieldError[] {
    const { startsOn, asOf } = this.agreements.agreement()!;
    const { terminatedOn, reason } = this.fields.getRawValue();
    const day: FieldError[] = terminatedOn
      ? terminationErrors({ terminatedOn }, { startsOn, today: asOf }).map(({ pointer, code }) => ({
          pointer,
          code,
          detail: agreementDraftProblemTexts[code as keyof typeof agreementDraftProblemTexts][this.language()],
        }))
      : [this.needed('/terminatedOn', 'dayNeeded')];
    return reason.trim() ? day : [...day, this.needed('/reason', 'reasonNeeded')];
  }

  private needed(pointer: string, text: string): FieldError {
    return { pointer, code: 'required', detail: this.transloco.translate(`agreements.terminate.${text}`) };
  }
}
