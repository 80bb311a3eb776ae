import { Component, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { ErasurePreview, Leaver } from '@samenspel/api-client';
import { Announcer, Button, Card, Dialog, Loading, DatePipe, PageHeader, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';
import { AdministrationTabs } from '../../administration/administration-tabs';
import { ErasureForm } from './erasure-form';
import { PrivacyStore } from './privacy.store';
import { RequestAnswer } from './request-answer';
import { RetentionForm } from './retention-form';

/** Where administrators answer requests about data, erase who left, and set how long records are kept. */
@Component({
  selector: 'identity-privacy',
  imports: [
    AdministrationTabs,
    Button,
    Card,
    Dialog,
    ErasureForm,
    Loading,
    DatePipe,
    PageHeader,
    Problem,
    RequestAnswer,
    RetentionForm,
    TranslocoDirective,
  ],
  providers: [PrivacyStore],
  templateUrl: './privacy.html',
})
export class Privacy {
  protected readonly store = inject(PrivacyStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly erasing = signal(false);
  protected readonly preview = signal<ErasurePreview | undefined>(undefined);
  protected readonly previewProblem = signal<ProblemDetails | undefined>(undefined);

  protected async show({ id }: Leaver): Promise<void> {
    try {
      this.preview.set(await this.store.preview(id));
      this.erasing.set(true);
    } catch (error) {
      this.previewProblem.set(toProblem(error));
    }
  }

  protected finish(): void {
    this.erasing.set(false);
    this.preview.set(undefined);
    this.announcer.say(this.transloco.translate('privacy.administration.erasure.done'));
  }
}
