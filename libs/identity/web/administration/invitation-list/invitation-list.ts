import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { InvitationFindingDto, InvitationListCheck, Language } from '@samenspel/api-client';
import { isInvitationError } from '@samenspel/identity/domain';
import {
  Announcer,
  Button,
  Card,
  Control,
  ErrorSummary,
  Field,
  Form,
  FormErrors,
  Icon,
  Notice,
  PageHeader,
  Table,
  TableRegion,
  languages,
  toProblem,
} from '@samenspel/ui';
import { DirectoryStore } from '../directory.store';

/** Invites a pasted list of people: first a look at what would happen, then everyone or nobody. */
@Component({
  selector: 'identity-invitation-list',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, Icon, Notice, PageHeader, ReactiveFormsModule, Table, TableRegion, TranslocoDirective],
  templateUrl: './invitation-list.html',
  styleUrl: './invitation-list.css',
})
export class InvitationListPage {
  protected readonly languages = languages;
  protected readonly errors = new FormErrors();
  protected readonly busy = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({ text: '', language: 'nl' as Language });
  /** What the list that stands in the form would do. */
  protected readonly checked = signal<InvitationListCheck | undefined>(undefined);
  protected readonly ready = computed(() => this.checked()?.mistakes === 0);

  private readonly store = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  constructor() {
    this.form.controls.text.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.checked.set(undefined));
  }

  protected isError({ code }: InvitationFindingDto): boolean {
    return isInvitationError({ code });
  }

  protected async look(): Promise<void> {
    await this.attempt(async () => this.checked.set(await this.store.check(this.form.getRawValue())));
  }

  protected async invite(): Promise<void> {
    await this.attempt(async () => {
      const count = await this.store.inviteList(this.form.getRawValue());
      this.announcer.say(this.transloco.translate(`administration.invitationList.done.${count === 1 ? 'one' : 'other'}`, { count }));
      await this.router.navigate(['..'], { relativeTo: this.route });
    });
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      this.errors.clear();
      await action();
    } catch (error) {
      this.checked.set(undefined);
      this.errors.show(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
