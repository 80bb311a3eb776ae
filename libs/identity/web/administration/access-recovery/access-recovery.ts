import { Component, computed, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { AccessRecoveryReason } from '@samenspel/api-client';
import { accessRecoveryReasons } from '@samenspel/identity/domain';
import { Announcer, Button, Card, Control, ErrorSummary, Field, Form, FormErrors, PageHeader, toProblem } from '@samenspel/ui';
import { DirectoryStore } from '../directory.store';

/** Restores the access of somebody who cannot get in any more. */
@Component({
  selector: 'identity-access-recovery',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, PageHeader, ReactiveFormsModule, RouterLink, TranslocoDirective],
  templateUrl: './access-recovery.html',
})
export class AccessRecovery {
  readonly personId = input.required<string>();

  protected readonly reasons = accessRecoveryReasons;
  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: '' as AccessRecoveryReason | '' });
  protected readonly person = computed(() => this.store.people()?.find(({ id }) => id === this.personId()));

  private readonly store = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected async recover(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      this.errors.clear();
      await this.store.recoverAccess(this.personId(), this.form.getRawValue().reason);
      this.announcer.say(this.transloco.translate('administration.accessRecovery.done', { name: this.person()?.name }));
      await this.router.navigate(['../..'], { relativeTo: this.route });
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }
}
