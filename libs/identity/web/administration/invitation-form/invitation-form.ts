import { Component, inject, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { Language, NewInvitation } from '@samenspel/api-client';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, languages } from '@samenspel/ui';
import { DirectoryStore } from '../directory.store';

/** Invites one person. */
@Component({
  selector: 'identity-invitation-form',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './invitation-form.html',
})
export class InvitationForm {
  readonly invited = output();

  protected readonly languages = languages;
  protected readonly errors = new FormErrors();
  protected readonly form = inject(NonNullableFormBuilder).group({ name: '', email: '', organisationId: '', language: 'nl' as Language });

  protected readonly store = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected invite(): Promise<void> {
    return this.errors.attempt(async () => {
      const { organisationId, email, ...person } = this.form.getRawValue();
      await this.store.invite({ ...person, email: email.trim(), ...chosen(organisationId) });
      this.announcer.say(this.transloco.translate('administration.invitation.done', { name: person.name }));
      this.invited.emit();
    });
  }
}

/** Leaves an open choice out, so that the API asks for it as for any other empty field. */
const chosen = (organisationId: string) => (organisationId ? { organisationId } : {}) as Pick<NewInvitation, 'organisationId'>;
