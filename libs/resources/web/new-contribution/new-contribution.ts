import { Component, type OnInit, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { PledgeDto } from '@samenspel/api-client';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, LanguageStore, toProblem } from '@samenspel/ui';
import { amountFrom } from '../amount/amount';
import { AmountPipe } from '../amount/amount.pipe';
import { PledgeStore } from '../pledge-section/pledge.store';

/** Logs what was put in on a pledge. */
@Component({
  selector: 'resources-new-contribution',
  imports: [AmountPipe, Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './new-contribution.html',
})
export class NewContributionForm implements OnInit {
  readonly pledge = input.required<PledgeDto>();
  /** Today, 'YYYY-MM-DD'. */
  readonly asOf = input.required<string>();
  readonly done = output();

  private readonly store = inject(PledgeStore);
  private readonly language = inject(LanguageStore).language;
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  /** More is put in than was promised: then the reader can say what is extra. */
  protected readonly beyond = signal(false);
  protected readonly fields = inject(NonNullableFormBuilder).group({ amount: '', contributedOn: '', note: '', surplusNote: '' });

  ngOnInit(): void {
    this.fields.controls.contributedOn.setValue(this.asOf());
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    const { amount: typed, contributedOn, note, surplusNote } = this.fields.getRawValue();
    const { id, kind } = this.pledge();
    const amount = amountFrom(typed, kind, this.language());
    if (amount === undefined) return this.askForAmount();
    this.saving.set(true);
    try {
      await this.store.logContribution(id, { amount, contributedOn, note: note.trim() || null, surplusNote: surplusNote.trim() || null });
      this.announcer.say(this.transloco.translate('resources.contribution.saved'));
      this.done.emit();
    } catch (error) {
      const problem = toProblem(error);
      if (problem.errors?.some(({ code }) => code === 'contribution.beyond-pledge')) this.beyond.set(true);
      this.errors.show(problem);
    } finally {
      this.saving.set(false);
    }
  }

  private askForAmount(): void {
    const detail = this.transloco.translate<string>(`resources.amount.unreadable.${this.pledge().kind}`);
    this.errors.set([{ pointer: '/amount', code: 'amount', detail }]);
  }
}
