import { Injectable, inject } from '@angular/core';
import {
  Api,
  createOrganisation,
  createPerson,
  listOrganisations,
  listPeople,
  type NewOrganisation,
  type NewPerson,
  type OrganisationDto,
  type PersonDto,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { allPages } from '@samenspel/ui';

/** The organisations and people of the programme, to choose from and to add to. */
@Injectable()
export class DirectoryStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  organisations(): Promise<OrganisationDto[]> {
    return allPages((walk) => this.api.invoke(listOrganisations, { programmeId: this.session.programmeId(), ...walk }));
  }

  peopleOf(organisationId: string): Promise<PersonDto[]> {
    return allPages((walk) => this.api.invoke(listPeople, { programmeId: this.session.programmeId(), organisationId, ...walk }));
  }

  addOrganisation(body: NewOrganisation): Promise<OrganisationDto> {
    return this.api.invoke(createOrganisation, { programmeId: this.session.programmeId(), body });
  }

  addPerson(body: NewPerson): Promise<PersonDto> {
    return this.api.invoke(createPerson, { programmeId: this.session.programmeId(), body });
  }
}
