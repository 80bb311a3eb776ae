import { Component, effect, inject, signal, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { DataRequestKind, Language, OwnData } from '@samenspel/api-client';
import { dataRequestKinds } from '@samenspel/identity/domain';
import {
  Announcer,
  Button,
  Card,
  Control,
  ErrorSummary,
  Field,
  Form,
  FormErrors,
  Loading,
  DatePipe,
  PageHeader,
  Problem,
  type ProblemDetails,
  languages,
  toProblem,
} from '@samenspel/ui';
import { HeldSections } from './held-sections';
import { OwnDataStore } from './own-data.store';

/** 'Mijn gegevens': what is held about the reader and why, to see, take along and mend. */
@Component({
  selector: 'identity-own-data',
  imports: [
    Button,
    Card,
    Control,
    ErrorSummary,
    Field,
    Form,
    HeldSections,
    Loading,
    DatePipe,
    PageHeader,
    Problem,
    ReactiveFormsModule,
    RouterLink,
    TranslocoDirective,
  ],
  providers: [OwnDataStore],
  templateUrl: './own-data.html',
})
export class OwnDataPage {
  protected readonly store = inject(OwnDataStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly languages = languages;
  protected readonly kinds = dataRequestKinds;
  protected readonly busy = signal(false);
  protected readonly downloadProblem = signal<ProblemDetails | undefined>(undefined);
  protected readonly detailErrors = new FormErrors();
  protected readonly emailErrors = new FormErrors();
  protected readonly requestErrors = new FormErrors();
  protected readonly details = this.forms.group({ name: '', language: 'nl' as Language });
  protected readonly address = this.forms.group({ email: '' });
  protected readonly request = this.forms.group({ kind: 'correction' as DataRequestKind, text: '' });

  constructor() {
    effect(() => {
      const data = this.store.data();
      if (data) untracked(() => this.show(data));
    });
  }

  protected async download(): Promise<void> {
    this.downloadProblem.set(undefined);
    await this.once(
      () => this.store.download(),
      (error) => this.downloadProblem.set(toProblem(error)),
    );
  }

  protected correct(version: number): Promise<void> {
    return this.submit(this.detailErrors, 'corrected', async () => {
      await this.store.correct(version, this.details.getRawValue());
      this.details.markAsPristine();
    });
  }

  protected changeAddress(): Promise<void> {
    return this.submit(this.emailErrors, 'email.sent', async () => {
      await this.store.askEmailChange(this.address.getRawValue().email.trim());
      this.address.reset();
    });
  }

  protected ask(): Promise<void> {
    return this.submit(this.requestErrors, 'request.sent', async () => {
      await this.store.request(this.request.getRawValue());
      this.request.reset();
    });
  }

  /** What is read anew, as after a download, does not take away what is being typed. */
  private show({ name, language }: OwnData): void {
    if (!this.details.dirty) this.details.setValue({ name, language });
  }

  private submit(errors: FormErrors, said: string, write: () => Promise<void>): Promise<void> {
    return this.once(
      async () => {
        await write();
        errors.clear();
        this.announcer.say(this.transloco.translate(`privacy.ownData.${said}`));
      },
      (error) => errors.show(toProblem(error)),
    );
  }

  private async once(work: () => Promise<void>, failed: (error: unknown) => void): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work().catch(failed);
    this.busy.set(false);
  }
}
