import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OrganisationDto } from '@samenspel/api-client';
import { duplicateGroups } from '@samenspel/identity/domain';
import { Button, Card, Dialog, Icon, Loading, Notice, PageHeader, Problem, Table, TableRegion } from '@samenspel/ui';
import { AdministrationTabs } from '../administration-tabs';
import { DirectoryStore } from '../directory.store';
import { type MergeProposal, OrganisationMergeForm } from '../organisation-merge/organisation-merge';
import { OrganisationForm } from '../organisation-form/organisation-form';

/** The organisations of the programme, with how registers know them. */
@Component({
  selector: 'identity-organisations',
  imports: [
    AdministrationTabs,
    Button,
    Card,
    Dialog,
    Icon,
    Loading,
    Notice,
    OrganisationForm,
    OrganisationMergeForm,
    PageHeader,
    Problem,
    RouterLink,
    Table,
    TableRegion,
    TranslocoDirective,
  ],
  templateUrl: './organisations.html',
  styleUrl: './organisations.css',
})
export class Organisations {
  protected readonly store = inject(DirectoryStore);

  protected readonly editing = signal(false);
  /** The organisation in the form; undefined for a new one. */
  protected readonly edited = signal<OrganisationDto | undefined>(undefined);
  protected readonly merging = signal(false);
  protected readonly proposal = signal<MergeProposal | undefined>(undefined);
  /** Each group of organisations that are likely one, for who may merge them. */
  protected readonly duplicates = computed(() => (this.store.mayMerge() ? duplicateGroups(this.store.organisations() ?? []) : []));
  protected readonly lead = computed(() => {
    const organisations = this.store.organisations();
    return organisations && (organisations.length === 1 ? 'one' : 'other');
  });

  protected edit(organisation?: OrganisationDto): void {
    this.edited.set(organisation);
    this.editing.set(true);
  }

  /** Opens the form, for two that look alike or to choose from all. */
  protected merge(alike: readonly OrganisationDto[] = []): void {
    const [into, organisation] = alike;
    this.proposal.set(into && organisation && { organisationId: organisation.id, intoId: into.id });
    this.merging.set(true);
  }

  protected namesOf(organisations: readonly OrganisationDto[]): string {
    return organisations.map(({ name }) => name).join(' · ');
  }

  protected registrationsOf({ municipalities, kvkNumber, oin }: OrganisationDto): { key: string; value: string }[] {
    const municipality = municipalities.find(({ validUntil }) => !validUntil)?.name;
    return Object.entries({ municipality, kvkNumber, oin }).flatMap(([key, value]) => (value ? [{ key, value }] : []));
  }
}
