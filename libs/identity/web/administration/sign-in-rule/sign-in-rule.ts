import { Component, effect, inject, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Announcer, Button, Card, Control, DatePipe, ErrorSummary, Field, Form, FormErrors, Loading, PageHeader, Problem } from '@samenspel/ui';
import { AdministrationTabs } from '../administration-tabs';
import { SignInRuleStore } from './sign-in-rule.store';

/** From which day everyone in the programme signs in with two steps, and who does not yet. */
@Component({
  selector: 'identity-sign-in-rule',
  imports: [AdministrationTabs, Button, Card, Control, DatePipe, ErrorSummary, Field, Form, Loading, PageHeader, Problem, ReactiveFormsModule, RouterLink, TranslocoDirective],
  providers: [SignInRuleStore],
  templateUrl: './sign-in-rule.html',
})
export class SignInRulePage {
  protected readonly store = inject(SignInRuleStore);
  protected readonly errors = new FormErrors();
  protected readonly form = inject(NonNullableFormBuilder).group({ secondFactorFrom: '' });

  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    effect(() => {
      const from = this.store.rule()?.secondFactorFrom ?? '';
      untracked(() => this.form.setValue({ secondFactorFrom: from }));
    });
  }

  protected save(secondFactorFrom: string | null): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.change(secondFactorFrom);
      this.errors.clear();
      this.announcer.say(this.transloco.translate('ui.saved'));
    });
  }
}
