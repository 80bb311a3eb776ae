import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { PartnershipDto, Phase } from '@samenspel/api-client';
import { phases } from '@samenspel/partnerships/domain';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, Notice } from '@samenspel/ui';
import { PartnershipStore } from '../partnership.store';

/** Changes name, purpose and phase. What someone else changed in between is shown first; the own words stay in place. */
@Component({
  selector: 'partnerships-change',
  imports: [Button, Control, ErrorSummary, Field, Form, Notice, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './change-partnership.html',
})
export class ChangePartnershipForm {
  readonly partnership = input.required<PartnershipDto>();
  readonly changed = output();

  protected readonly phases = phases;
  protected readonly errors = new FormErrors();
  /** The newer state that the reader was shown. */
  protected readonly meanwhile = signal<PartnershipDto | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({ name: '', purpose: '', phase: 'design' as Phase });

  private readonly store = inject(PartnershipStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private version = 0;

  constructor() {
    effect(() => {
      const partnership = this.partnership();
      untracked(() => this.version || this.take(partnership));
    });
  }

  /** Starts again from that state. */
  protected take({ name, purpose, phase, version }: PartnershipDto): void {
    this.form.setValue({ name, purpose, phase });
    this.version = version;
    this.meanwhile.set(undefined);
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const { changedMeanwhile } = await this.store.change(this.version, this.form.getRawValue());
      this.errors.clear();
      if (changedMeanwhile) this.keepBeside(changedMeanwhile);
      else this.finish();
    });
  }

  private keepBeside(newer: PartnershipDto): void {
    this.version = newer.version;
    this.meanwhile.set(newer);
  }

  private finish(): void {
    this.announcer.say(this.transloco.translate('ui.saved'));
    this.changed.emit();
  }
}
