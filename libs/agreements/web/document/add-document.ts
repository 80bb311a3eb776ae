import { Component, type ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { DocumentKind } from '@samenspel/api-client';
import { Announcer, Asking, Button, Control, ErrorSummary, Field, Form, FormErrors, Icon, toProblem } from '@samenspel/ui';
import { documentKinds } from '../../domain';
import { DocumentStore } from './document.store';
import { FileField } from './file-field';

/** Adds a document: a file, and what it is. */
@Component({
  selector: 'agreements-add-document',
  imports: [Button, Control, ErrorSummary, Field, FileField, Form, Icon, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './add-document.html',
})
export class AddDocument {
  readonly saved = output();

  private readonly store = inject(DocumentStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly form = viewChild(Form);
  private readonly fileField = viewChild(FileField);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  protected readonly kinds = documentKinds;
  protected readonly fields = inject(NonNullableFormBuilder).group({ kind: 'contractAnnexe' as DocumentKind, title: '' });
  protected readonly errors = new FormErrors();
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly asking = new Asking(this.form, this.opener);
  protected readonly percent = signal<number | undefined>(undefined);

  protected begin(): void {
    this.fields.reset();
    this.file.set(undefined);
    this.errors.clear();
    this.asking.begin('/file');
  }

  protected async save(): Promise<void> {
    if (this.percent() !== undefined) return;
    const refused = this.fileField()!.errors();
    if (refused.length > 0) return this.errors.set(refused);
    const { kind, title } = this.fields.getRawValue();
    this.percent.set(0);
    this.errors.clear();
    try {
      await this.store.add({ file: this.file()!, kind, title: title.trim() || undefined }, (percent) => this.percent.set(percent));
      this.announcer.say(this.transloco.translate('agreements.document.added'));
      this.asking.close();
      this.saved.emit();
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.percent.set(undefined);
    }
  }
}
