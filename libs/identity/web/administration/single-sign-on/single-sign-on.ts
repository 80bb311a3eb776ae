import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { SingleSignOnState } from '@samenspel/api-client';
import { Announcer, Button, Card, Control, Dialog, ErrorSummary, Field, Form, FormErrors, Loading, PageHeader, Problem, Status, toProblem } from '@samenspel/ui';
import { AdministrationTabs } from '../administration-tabs';
import { DirectoryStore } from '../directory.store';
import { SingleSignOnStore } from './single-sign-on.store';

const linesOf = (text: string) =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Sets up signing in with the accounts of an organisation: its provider, its domains and who comes in. */
@Component({
  selector: 'identity-single-sign-on',
  imports: [AdministrationTabs, Button, Card, Control, Dialog, ErrorSummary, Field, Form, Loading, PageHeader, Problem, ReactiveFormsModule, RouterLink, Status, TranslocoDirective],
  providers: [SingleSignOnStore],
  templateUrl: './single-sign-on.html',
  styleUrl: './single-sign-on.css',
})
export class SingleSignOnPage {
  readonly organisationId = input.required<string>();

  protected readonly store = inject(SingleSignOnStore);
  protected readonly errors = new FormErrors();
  protected readonly busy = signal(false);
  protected readonly removing = signal(false);
  protected readonly organisation = computed(() => this.directory.organisations()?.find(({ id }) => id === this.organisationId()));
  protected readonly form = inject(NonNullableFormBuilder).group({
    issuer: '',
    clientId: '',
    clientSecret: '',
    domains: '',
    claim: '',
    claimValues: '',
    admitsNewPeople: false,
  });

  /** What is typed stays until the settings themselves change: looking up a domain changes none of it. */
  private readonly version = computed(() => this.store.state()?.settings?.version ?? 0);
  private readonly directory = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    effect(() => this.store.organisationId.set(this.organisationId()));
    effect(() => {
      this.version();
      untracked(() => this.fill(this.store.state()));
    });
  }

  protected save(): Promise<void> {
    const { clientSecret, claim, domains, claimValues, ...values } = this.form.getRawValue();
    return this.attempt(
      () =>
        this.store.save({
          ...values,
          ...(clientSecret && { clientSecret }),
          ...(claim && { claim }),
          domains: linesOf(domains),
          claimValues: linesOf(claimValues),
        }),
      'ui.saved',
    );
  }

  protected prove(): Promise<void> {
    return this.attempt(() => this.store.prove(), 'administration.singleSignOn.looked');
  }

  protected remove(): Promise<void> {
    return this.attempt(async () => {
      await this.store.remove();
      this.removing.set(false);
    }, 'administration.singleSignOn.removed');
  }

  private fill(state: SingleSignOnState | undefined): void {
    const settings = state?.settings;
    this.form.setValue({
      issuer: settings?.issuer ?? '',
      clientId: settings?.clientId ?? '',
      clientSecret: '',
      domains: settings?.domains.map(({ domain }) => domain).join('\n') ?? '',
      claim: settings?.claim ?? '',
      claimValues: settings?.claimValues.join('\n') ?? '',
      admitsNewPeople: settings?.admitsNewPeople ?? false,
    });
  }

  private async attempt(action: () => Promise<void>, done: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await action();
      this.errors.clear();
      this.announcer.say(this.transloco.translate(done));
    } catch (error) {
      this.removing.set(false);
      const problem = toProblem(error);
      const errors = problem.errors?.map((found) => ({ ...found, pointer: found.pointer.replace(/^\/(domains|claimValues)\/\d+$/, '/$1') }));
      this.errors.show({ ...problem, errors });
    } finally {
      this.busy.set(false);
    }
  }
}
