import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { OrganisationMergePreview } from '@samenspel/api-client';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, toProblem } from '@samenspel/ui';
import { DirectoryStore } from '../directory.store';

/** Two organisations that may be one: the first would go into the second. */
export interface MergeProposal {
  readonly organisationId: string;
  readonly intoId: string;
}

/** Lets one organisation go into another, after showing what goes along. */
@Component({
  selector: 'identity-organisation-merge',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './organisation-merge.html',
})
export class OrganisationMergeForm {
  readonly proposal = input<MergeProposal>();
  readonly merged = output();

  protected readonly store = inject(DirectoryStore);
  protected readonly errors = new FormErrors();
  protected readonly busy = signal(false);
  /** What the server says of the two that are chosen now. */
  protected readonly preview = signal<OrganisationMergePreview | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({ organisationId: '', intoId: '' });

  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly chosen = toSignal(this.form.valueChanges, { initialValue: this.form.getRawValue() });

  protected readonly moving = computed(() => this.parts(['person', 'partnership', 'participant']));
  /** What was agreed keeps the name, and is seen to by the other. */
  protected readonly staying = computed(() => this.parts(['milestone', 'obligation', 'pledge']));

  constructor() {
    effect(() => {
      const proposal = this.proposal();
      if (proposal) untracked(() => this.form.setValue(proposal));
    });
    effect(() => {
      const { organisationId = '', intoId = '' } = this.chosen();
      untracked(() => void this.look(organisationId, intoId));
    });
  }

  protected swap(): void {
    const { organisationId, intoId } = this.form.getRawValue();
    this.form.setValue({ organisationId: intoId, intoId: organisationId });
  }

  protected async merge(): Promise<void> {
    const preview = this.preview();
    if (this.busy() || !preview) return;
    this.busy.set(true);
    try {
      await this.store.mergeOrganisation(preview.organisation, preview.into.id);
      this.announcer.say(this.transloco.translate('administration.merge.done', { name: preview.organisation.name, into: preview.into.name }));
      this.merged.emit();
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async look(organisationId: string, intoId: string): Promise<void> {
    this.preview.set(undefined);
    this.errors.clear();
    if (!organisationId || !intoId) return;
    try {
      const preview = await this.store.previewMerge(organisationId, intoId);
      const { organisationId: still, intoId: alsoStill } = this.form.getRawValue();
      if (still === organisationId && alsoStill === intoId) this.preview.set(preview);
    } catch (error) {
      this.errors.show(toProblem(error));
    }
  }

  private parts(kinds: readonly string[]): { key: string; count: number }[] {
    const parts = this.preview()?.parts ?? [];
    return parts
      .filter(({ kind, count }) => kinds.includes(kind) && count > 0)
      .map(({ kind, count }) => ({ key: `${kind}.${count === 1 ? 'one' : 'other'}`, count }));
  }
}
