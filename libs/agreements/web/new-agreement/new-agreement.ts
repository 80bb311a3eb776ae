import { Component, DestroyRef, Injector, afterNextRender, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import {
  Announcer,
  Button,
  Card,
  Control,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormErrors,
  Icon,
  Loading,
  PageHeader,
  Problem,
  toProblem,
} from '@samenspel/ui';
import { FileField } from '../document/file-field';
import { AgreementDraft } from './agreement-draft';
import { agreementForm, fillForm, goalForm, milestoneForm, offerParties, removeGoal, toNewAgreement } from './agreement-form';
import { MilestoneRow } from './milestone-row';
import { NewAgreementStore } from './new-agreement.store';

const mostGoals = 20;
const mostMilestones = 50;

/** Registers an agreement as it was signed elsewhere; keeps what is being written until that has succeeded. */
@Component({
  selector: 'agreements-new',
  imports: [
    Button,
    Card,
    Control,
    ErrorSummary,
    Field,
    FieldGroup,
    FileField,
    Form,
    Icon,
    Loading,
    MilestoneRow,
    PageHeader,
    Problem,
    ReactiveFormsModule,
    RouterLink,
    TranslocoDirective,
  ],
  providers: [AgreementDraft, NewAgreementStore, PartnershipStore],
  templateUrl: './new-agreement.html',
  styleUrl: './new-agreement.css',
})
export class NewAgreementPage {
  readonly partnershipId = input.required<string>();

  protected readonly partnerships = inject(PartnershipStore);
  private readonly store = inject(NewAgreementStore);
  private readonly draft = inject(AgreementDraft);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly destroyed = inject(DestroyRef);
  private readonly samForm = viewChild(Form);
  private readonly fileField = viewChild(FileField);

  protected readonly form = signal(agreementForm());
  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly percent = signal<number | undefined>(undefined);
  /** Whether the browser has what stands in the form. */
  protected readonly kept = signal(false);
  protected readonly restored = signal(false);
  protected readonly partnership = this.partnerships.partnership;
  protected readonly back = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);
  protected readonly mostGoals = mostGoals;
  protected readonly mostMilestones = mostMilestones;

  constructor() {
    effect(() => this.partnerships.open(this.partnershipId()));
    effect(() => {
      if (this.partnership()) untracked(() => this.begin());
    });
  }

  protected startAgain(): void {
    this.draft.clear(this.partnershipId());
    this.begin();
    this.samForm()?.focus('/title');
  }

  protected addGoal(): void {
    this.form().controls.goals.push(goalForm());
    this.focusAfterRender(`/goals/${this.form().controls.goals.length - 1}/title`);
  }

  protected removeGoal(index: number): void {
    removeGoal(this.form(), index);
    this.errors.clear();
    this.focusAfterRender(`/goals/${Math.max(0, index - 1)}/title`);
  }

  protected addMilestone(): void {
    this.form().controls.milestones.push(milestoneForm());
    this.focusAfterRender(`/milestones/${this.form().controls.milestones.length - 1}/title`);
  }

  protected removeMilestone(index: number, addButton: HTMLButtonElement): void {
    this.form().controls.milestones.removeAt(index);
    this.errors.clear();
    addButton.focus();
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    const refused = this.fileField()!.errors();
    if (refused.length > 0) return this.errors.set(refused);
    this.saving.set(true);
    if (this.file()) this.percent.set(0);
    try {
      const agreement = toNewAgreement(this.form().getRawValue());
      const { id } = await this.store.register(this.partnershipId(), agreement, this.file(), (percent) => this.percent.set(percent));
      this.draft.clear(this.partnershipId());
      this.announcer.say(this.transloco.translate('agreements.new.saved'));
      await this.router.navigate([...this.back(), 'agreements', id]);
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
      this.percent.set(undefined);
    }
  }

  private begin(): void {
    const form = agreementForm();
    const draft = this.draft.read(this.partnershipId());
    if (draft) fillForm(form, draft);
    offerParties(form, this.partnership()!.organisations.map(({ id }) => id));
    this.restored.set(draft !== undefined);
    this.kept.set(draft !== undefined);
    this.errors.clear();
    this.form.set(form);
    form.valueChanges
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe(() => this.kept.set(this.draft.keep(this.partnershipId(), form.getRawValue())));
  }

  private focusAfterRender(pointer: string): void {
    afterNextRender(() => this.samForm()?.focus(pointer), { injector: this.injector });
  }
}
