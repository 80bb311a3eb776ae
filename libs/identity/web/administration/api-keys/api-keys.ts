import { Component, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { ApiKeyDto, MadeApiKey } from '@samenspel/api-client';
import {
  Announcer,
  Button,
  Card,
  DatePipe,
  Dialog,
  Empty,
  Loading,
  MomentPipe,
  Notice,
  PageHeader,
  Problem,
  type ProblemDetails,
  Table,
  TableRegion,
  toProblem,
} from '@samenspel/ui';
import { AdministrationTabs } from '../administration-tabs';
import { ApiKeyForm } from './api-key-form';
import { ApiKeyStore } from './api-key.store';

/** The keys with which the organisation's own systems use Samenspel. A new one is shown once. */
@Component({
  selector: 'identity-api-keys',
  imports: [AdministrationTabs, ApiKeyForm, Button, Card, DatePipe, Dialog, Empty, Loading, MomentPipe, Notice, PageHeader, Problem, Table, TableRegion, TranslocoDirective],
  providers: [ApiKeyStore],
  templateUrl: './api-keys.html',
  styleUrl: './api-keys.css',
})
export class ApiKeys {
  protected readonly store = inject(ApiKeyStore);
  protected readonly making = signal(false);
  protected readonly made = signal<MadeApiKey | undefined>(undefined);
  protected readonly copied = signal(false);
  /** The key that waits for the word that it really must stop. */
  protected readonly revoking = signal<ApiKeyDto | undefined>(undefined);
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);

  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected show(made: MadeApiKey): void {
    this.making.set(false);
    this.copied.set(false);
    this.made.set(made);
  }

  protected async copy(secret: string): Promise<void> {
    await navigator.clipboard.writeText(secret);
    this.copied.set(true);
  }

  protected async revoke({ id }: ApiKeyDto): Promise<void> {
    try {
      await this.store.revoke(id);
      this.problem.set(undefined);
      this.revoking.set(undefined);
      this.announcer.say(this.transloco.translate('administration.apiKeys.revoked'));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
