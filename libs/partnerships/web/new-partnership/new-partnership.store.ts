import { Injectable, computed, inject, signal } from '@angular/core';
import {
  Api,
  type Level,
  type NewPartnership,
  openPartnership,
  type OrganisationDto,
  type ParticipantRole,
  type PartnershipDto,
  type PersonDto,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { type ProblemDetails, toProblem } from '@samenspel/ui';
import { DirectoryStore } from '../directory/directory.store';

/** A person who will take part, before the partnership exists. */
export interface ChosenPerson {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly level: Level;
  readonly role: ParticipantRole;
}

type PartnershipFields = Pick<NewPartnership, 'name' | 'purpose' | 'phase' | 'startedOn'>;

/** Gathers the organisations and people of a new partnership; the opener and the own organisation are always among them. */
@Injectable()
export class NewPartnershipStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly directory = inject(DirectoryStore);

  private readonly known = signal<readonly OrganisationDto[]>([]);
  private readonly people = signal<readonly PersonDto[]>([]);
  private readonly programme = computed(() => this.session.programme());

  readonly problem = signal<ProblemDetails | undefined>(undefined);
  readonly organisations = signal<readonly OrganisationDto[]>([]);
  readonly participants = signal<readonly ChosenPerson[]>([]);

  readonly own = computed(() => ({
    id: this.programme()?.organisationId ?? '',
    name: this.programme()?.organisationName ?? '',
    personId: this.programme()?.personId ?? '',
  }));

  readonly otherOrganisations = computed(() =>
    this.known().filter(({ id }) => id !== this.own().id && !this.organisations().some((chosen) => chosen.id === id)),
  );

  /** The people to choose from, by organisation. */
  readonly choices = computed(() =>
    [this.own(), ...this.organisations()]
      .map(({ id, name }) => ({
        id,
        name,
        people: this.people().filter(
          (person) => person.organisationId === id && !this.participants().some(({ personId }) => personId === person.id),
        ),
      }))
      .filter(({ people }) => people.length > 0),
  );

  async begin(): Promise<void> {
    const { personId, id: organisationId, name: organisationName } = this.own();
    const name = this.session.account()?.name ?? '';
    this.participants.set([{ personId, name, organisationId, organisationName, level: 'tactical', role: 'contributor' }]);
    this.problem.set(undefined);
    try {
      this.known.set(await this.directory.organisations());
      await this.loadPeopleOf(organisationId);
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  async chooseOrganisation(organisation: OrganisationDto): Promise<void> {
    this.organisations.update((chosen) => [...chosen, organisation]);
    await this.loadPeopleOf(organisation.id).catch((error: unknown) => this.problem.set(toProblem(error)));
  }

  organisation(id: string): OrganisationDto | undefined {
    return this.known().find((organisation) => organisation.id === id);
  }

  /** Its people go with it. */
  dropOrganisation(id: string): void {
    this.organisations.update((chosen) => chosen.filter((organisation) => organisation.id !== id));
    this.participants.update((chosen) => chosen.filter(({ organisationId }) => organisationId !== id));
  }

  choosePerson(id: string): void {
    const person = this.people().find((known) => known.id === id);
    if (!person) return;
    const { name, organisationId, organisationName } = person;
    this.participants.update((chosen) => [
      ...chosen,
      { personId: id, name, organisationId, organisationName, level: 'tactical', role: 'contributor' },
    ]);
  }

  addPerson(person: PersonDto): void {
    this.people.update((people) => [...people, person]);
    this.choosePerson(person.id);
  }

  changePerson(id: string, change: Partial<Pick<ChosenPerson, 'level' | 'role'>>): void {
    this.participants.update((chosen) => chosen.map((person) => (person.personId === id ? { ...person, ...change } : person)));
  }

  dropPerson(id: string): void {
    this.participants.update((chosen) => chosen.filter(({ personId }) => personId !== id));
  }

  open(fields: PartnershipFields): Promise<PartnershipDto> {
    const body: NewPartnership = {
      ...fields,
      organisationIds: this.organisations().map(({ id }) => id),
      participants: this.participants().map(({ personId, level, role }) => ({ personId, level, role })),
    };
    return this.api.invoke(openPartnership, { programmeId: this.session.programmeId(), body });
  }

  private async loadPeopleOf(organisationId: string): Promise<void> {
    if (this.people().some((person) => person.organisationId === organisationId)) return;
    const people = await this.directory.peopleOf(organisationId);
    this.people.update((known) => [...known, ...people]);
  }
}
