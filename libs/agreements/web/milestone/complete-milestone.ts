import { Component, DOCUMENT, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { MilestoneDto } from '@samenspel/api-client';
import { Announcer, Button, Card, Control, ErrorSummary, Field, FieldGroup, Form, FormErrors, toProblem } from '@samenspel/ui';
import { DocumentStore } from '../document/document.store';
import { FileField } from '../document/file-field';
import { MilestoneStore } from './milestone.store';

/** Marks a milestone as done: on which day, what there is to tell about it, and what shows it where evidence was agreed. */
@Component({
  selector: 'agreements-complete-milestone',
  imports: [Button, Card, Control, ErrorSummary, Field, FieldGroup, FileField, Form, ReactiveFormsModule, TranslocoDirective],
  providers: [DocumentStore],
  templateUrl: './complete-milestone.html',
})
export class CompleteMilestone {
  readonly milestone = input.required<MilestoneDto>();

  private readonly store = inject(MilestoneStore);
  private readonly documents = inject(DocumentStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly fileField = viewChild(FileField);

  protected readonly fields = inject(NonNullableFormBuilder).group({ completedOn: '', note: '' });
  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly percent = signal<number | undefined>(undefined);
  /** Documents that are there already and can be chosen as evidence: those that count. */
  protected readonly offered = computed(() => this.documents.list.items().filter(({ withdrawal }) => !withdrawal));
  private readonly chosen = signal<ReadonlySet<string>>(new Set());

  constructor() {
    effect(() => {
      const { completedOn } = this.fields.controls;
      if (completedOn.pristine) completedOn.setValue(this.milestone().asOf);
    });
    effect(() => {
      const { partnershipId, agreementId, evidence } = this.milestone();
      if (evidence) this.documents.open({ partnershipId, agreementId });
    });
  }

  protected isChosen(documentId: string): boolean {
    return this.chosen().has(documentId);
  }

  protected choose(documentId: string, chosen: boolean): void {
    this.chosen.update((ids) => new Set(chosen ? [...ids, documentId] : [...ids].filter((id) => id !== documentId)));
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    const refused = this.fileField()?.errors() ?? [];
    if (refused.length > 0) return this.errors.set(refused);
    this.saving.set(true);
    const { completedOn, note } = this.fields.getRawValue();
    try {
      await this.addFile();
      const documentIds = [...this.chosen()];
      await this.store.complete(this.milestone(), { completedOn, note: note.trim() || null, ...(documentIds.length > 0 && { documentIds }) });
      this.announcer.say(this.transloco.translate('agreements.complete.saved'));
      this.document.querySelector('h1')?.focus();
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
      this.percent.set(undefined);
    }
  }

  /** A file that was added stays chosen, so that it is not sent again when the rest asks for attention. */
  private async addFile(): Promise<void> {
    const file = this.file();
    if (!file) return;
    this.percent.set(0);
    const form = { file, kind: 'completionCertificate' as const, milestoneId: this.milestone().id };
    const { id } = await this.documents.add(form, (percent) => this.percent.set(percent));
    this.choose(id, true);
    this.fileField()!.clear();
  }
}
