import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink, ActivatedRoute } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Button, Card, Control, ErrorSummary, Field, Form, FormErrors, Icon, Loading, MomentPipe, PageHeader, Problem, toProblem } from '@samenspel/ui';
import { largestRegister } from '../../domain';
import { ImportSteps } from './import-steps';
import { RegisterImportStore } from './register-import.store';

/** The first step: choose a file, or go on with one that was brought before. */
@Component({
  selector: 'agreements-register-file',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, Icon, ImportSteps, Loading, MomentPipe, PageHeader, Problem, RouterLink, TranslocoDirective],
  providers: [RegisterImportStore],
  templateUrl: './register-file.html',
})
export class RegisterFile {
  protected readonly store = inject(RegisterImportStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly transloco = inject(TranslocoService);

  protected readonly errors = new FormErrors();
  protected readonly file = signal<File | undefined>(undefined);

  protected choose(input: HTMLInputElement): void {
    this.errors.clear();
    this.file.set(input.files?.[0]);
  }

  protected async send(): Promise<void> {
    const file = this.file();
    if (!file) return this.tell('import.file.missing');
    if (file.size > largestRegister) return this.tell('import.file.tooLarge');
    await this.errors.attempt(async () => {
      const { id } = await this.store.upload(file);
      await this.router.navigate([id], { relativeTo: this.route });
    });
  }

  protected async template(): Promise<void> {
    await this.store.saveTemplate().catch((error: unknown) => this.errors.show(toProblem(error)));
  }

  private tell(key: string): void {
    this.errors.set([{ pointer: '/file', code: key, detail: this.transloco.translate(`agreements.${key}`) }]);
  }
}
