import { Component, computed, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { AccessRecoveryReason } from '@samenspel/api-client';
import { accessRecoveryReasons } from '@samenspel/identity/domain';
import { Announcer, Button, Card, Control, ErrorSummary, Field, Form, FormErrors, PageHeader } from '@samenspel/ui';
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
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: '' as AccessRecoveryReason | '' });
  protected readonly person = computed(() => this.store.people()?.find(({ id }) => id === this.personId()));

  private readonly store = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected recover(): Promise<void> {
    return this.errors.attempt(async () => {
      this.errors.clear();
      await this.store.recoverAccess(this.personId(), this.form.getRawValue().reason);
      this.announcer.say(this.transloco.translate('administration.accessRecovery.done', { name: this.person()?.name }));
      await this.router.navigate(['../..'], { relativeTo: this.route });
    });
  }
}
