import { Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import {
  Announcer,
  Button,
  Card,
  Control,
  Dialog,
  ErrorSummary,
  Field,
  Form,
  FormErrors,
  LanguageStore,
  Loading,
  Notice,
  PageHeader,
  Problem,
  type ProblemDetails,
  toProblem,
} from '@samenspel/ui';
import { momentInZone } from '@samenspel/identity/domain';
import { AdministrationTabs } from '../administration-tabs';
import { ProgrammeStore } from './programme.store';

/** The programme as a whole: taking everything along, and deleting it. */
@Component({
  selector: 'identity-programme',
  imports: [
    AdministrationTabs,
    Button,
    Card,
    Control,
    Dialog,
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
  providers: [ProgrammeStore],
  templateUrl: './programme.html',
})
export class Programme {
  protected readonly store = inject(ProgrammeStore);
  private readonly language = inject(LanguageStore).language;
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly deleting = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  protected readonly errors = new FormErrors();
  protected readonly form = new FormGroup({ name: new FormControl('', { nonNullable: true }) });

  protected moment(instant: string): string {
    return momentInZone(instant, this.store.programme()?.timeZone ?? 'Europe/Amsterdam', this.language());
  }

  protected megabytes(size: number): number {
    return Math.max(1, Math.ceil(size / 1_000_000));
  }

  protected requestExport(): Promise<void> {
    return this.attempt(() => this.store.requestExport(), 'exports.asked');
  }

  protected cancelDeletion(): Promise<void> {
    return this.attempt(() => this.store.cancelDeletion(), 'deletion.cancelled');
  }

  protected async requestDeletion(): Promise<void> {
    try {
      await this.store.requestDeletion(this.form.getRawValue().name);
      this.errors.clear();
      this.form.reset();
      this.deleting.set(false);
    } catch (error) {
      this.errors.show(toProblem(error));
    }
  }

  private async attempt(action: () => Promise<void>, done: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await action();
      this.announcer.say(this.transloco.translate(`administration.programme.${done}`));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
