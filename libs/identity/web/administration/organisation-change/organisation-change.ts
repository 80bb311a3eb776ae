import { Component, computed, inject, input, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { PersonOrganisationPreview } from '@samenspel/api-client';
import { Announcer, Button, Card, Control, ErrorSummary, Field, Form, FormErrors, Loading, PageHeader, Problem } from '@samenspel/ui';
import { DirectoryStore } from '../directory.store';
import { HandOver } from '../hand-over/hand-over';
import { handOversOf, type Successors } from '../hand-over/successors';
import { OrganisationChangeStore } from './organisation-change.store';

/** Moves a person to another organisation, after everything that this does was shown. */
@Component({
  selector: 'identity-organisation-change',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, HandOver, Loading, PageHeader, Problem, RouterLink, TranslocoDirective],
  providers: [OrganisationChangeStore],
  templateUrl: './organisation-change.html',
})
export class OrganisationChange {
  readonly personId = input.required<string>();

  protected readonly store = inject(OrganisationChangeStore);
  protected readonly errors = new FormErrors();
  protected readonly successors = signal<Successors>({});
  protected readonly person = computed(() => this.directory.people()?.find(({ id }) => id === this.personId()));
  protected readonly organisations = computed(() =>
    (this.directory.organisations() ?? []).filter(({ id }) => id !== this.person()?.organisationId),
  );

  private readonly directory = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected choose(field: EventTarget | null): void {
    this.successors.set({});
    this.errors.clear();
    this.store.choose(this.personId(), (field as HTMLSelectElement).value);
  }

  protected change(preview: PersonOrganisationPreview): Promise<void> {
    return this.errors.attempt(async () => {
      this.errors.clear();
      await this.store.change(preview, handOversOf(preview, this.successors()));
      this.directory.reloadPeople();
      this.announcer.say(this.transloco.translate('ui.saved'));
      await this.router.navigate(['../..'], { relativeTo: this.route });
    });
  }
}
