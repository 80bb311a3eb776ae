import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type OrganisationDto, type PromiseDto, type PromiseSide, type PromiseState, listOrganisations, listPromises } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { allPages, KeysetList, valueOf } from '@samenspel/ui';

export interface PromiseChoice {
  readonly organisationId?: string;
  readonly partnershipId?: string;
  readonly side?: PromiseSide;
  readonly state?: PromiseState;
  /** How many to show before the reader asks for more. */
  readonly limit?: number;
}

/** What an organisation owes and is owed. */
@Injectable()
export class PromiseStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<PromiseChoice | undefined>(undefined);
  private readonly organisationsAsked = signal(false);
  private readonly organisationList = resource<OrganisationDto[], { programmeId: string } | undefined>({
    params: () => (this.organisationsAsked() ? { programmeId: this.session.programmeId() } : undefined),
    loader: ({ params }) => allPages((walk) => this.api.invoke(listOrganisations, { ...params, ...walk })),
  });

  readonly asOf = signal('');
  readonly organisationId = signal('');
  readonly organisationName = signal('');
  readonly base = computed(() => `/programmes/${this.session.programmeId()}`);
  readonly organisations = computed(() => valueOf(this.organisationList) ?? []);
  readonly promises = new KeysetList<PromiseDto, PromiseChoice & { programmeId: string }>(
    () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked };
    },
    async (params) => {
      const page = await this.api.invoke(listPromises, params);
      this.asOf.set(page.asOf);
      this.organisationId.set(page.organisationId);
      this.organisationName.set(page.organisationName);
      return page;
    },
  );

  open(choice: PromiseChoice): void {
    this.asked.set(choice);
  }

  /** Organisations to choose from. */
  askOrganisations(): void {
    this.organisationsAsked.set(true);
  }
}
