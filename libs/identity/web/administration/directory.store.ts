import { HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, resource } from '@angular/core';
import {
  type AccessRecoveryReason,
  Api,
  changeOrganisation,
  changePerson,
  changePersonRole,
  checkInvitationList,
  createOrganisation,
  type InvitationList,
  type InvitationListCheck,
  inviteList,
  invitePerson,
  listOrganisations,
  listPeople,
  mergeOrganisation,
  type NewAccessRecovery,
  type NewInvitation,
  type NewOrganisation,
  type OrganisationChange,
  type OrganisationDto,
  type OrganisationMergePreview,
  type PersonChange,
  type PersonDto,
  previewOrganisationMerge,
  type ProgrammeRole,
  recoverAccess,
} from '@samenspel/api-client';
import { isPermitted, type Permission } from '@samenspel/identity/domain';
import { allPages, problemOf, valueOf } from '@samenspel/ui';
import { SessionStore } from '../session/session.store';

/** What became of a change: the record as saved, or the one that somebody else saved meanwhile. */
export interface ChangeOutcome<T> {
  readonly saved?: T;
  readonly changedMeanwhile?: T;
}

/** The people and organisations of the programme. Every request of their pages is made here. */
@Injectable({ providedIn: 'root' })
export class DirectoryStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly programmeId = this.session.programmeId;

  private readonly organisationList = resource({
    params: () => ({ programmeId: this.programmeId() }),
    loader: ({ params }) => allPages((walk) => this.api.invoke(listOrganisations, { ...params, ...walk })),
  });
  private readonly personList = resource({
    params: () => ({ programmeId: this.programmeId() }),
    loader: ({ params }) => allPages((walk) => this.api.invoke(listPeople, { ...params, ...walk })),
  });

  readonly organisations = computed(() => valueOf(this.organisationList));
  readonly organisationsProblem = computed(() => problemOf(this.organisationList));
  readonly people = computed(() => valueOf(this.personList));
  readonly peopleProblem = computed(() => problemOf(this.personList));

  readonly mayChangeRoles = computed(() => this.may('person.change-role'));
  readonly mayRecoverAccess = computed(() => this.may('person.recover-access'));
  readonly maySetUpSignIn = computed(() => this.may('single-sign-on.manage'));
  readonly mayMerge = computed(() => this.may('organisation.merge'));

  reloadOrganisations(): void {
    this.organisationList.reload();
  }

  reloadPeople(): void {
    this.personList.reload();
  }

  async addOrganisation(body: NewOrganisation): Promise<void> {
    await this.api.invoke(createOrganisation, { programmeId: this.programmeId(), body });
    this.reloadOrganisations();
  }

  async changeOrganisation({ id, version }: OrganisationDto, body: OrganisationChange): Promise<ChangeOutcome<OrganisationDto>> {
    const address = { programmeId: this.programmeId(), organisationId: id, 'If-Match': tag(version) };
    const outcome = await unlessStale(() => this.api.invoke(changeOrganisation, { ...address, body }));
    this.reloadOrganisations();
    this.reloadPeople();
    return outcome;
  }

  previewMerge(organisationId: string, intoId: string): Promise<OrganisationMergePreview> {
    return this.api.invoke(previewOrganisationMerge, { programmeId: this.programmeId(), organisationId, intoId });
  }

  async mergeOrganisation({ id, version }: OrganisationDto, intoId: string): Promise<void> {
    const address = { programmeId: this.programmeId(), organisationId: id, 'If-Match': tag(version) };
    await this.api.invoke(mergeOrganisation, { ...address, body: { intoId } });
    this.reloadOrganisations();
    this.reloadPeople();
  }

  async changePerson({ id, version }: PersonDto, body: PersonChange): Promise<ChangeOutcome<PersonDto>> {
    const address = { programmeId: this.programmeId(), personId: id, 'If-Match': tag(version) };
    const outcome = await unlessStale(() => this.api.invoke(changePerson, { ...address, body }));
    this.reloadPeople();
    return outcome;
  }

  async changeRole({ id, version }: PersonDto, role: ProgrammeRole): Promise<ChangeOutcome<PersonDto>> {
    const address = { programmeId: this.programmeId(), personId: id, 'If-Match': tag(version) };
    const outcome = await unlessStale(() => this.api.invoke(changePersonRole, { ...address, body: { role } }));
    this.reloadPeople();
    return outcome;
  }

  async invite(body: NewInvitation): Promise<void> {
    await this.api.invoke(invitePerson, { programmeId: this.programmeId(), body });
    this.reloadPeople();
  }

  /** An absent reason is asked for by the API, as any other empty field. */
  async recoverAccess(personId: string, reason: AccessRecoveryReason | ''): Promise<void> {
    const body = (reason ? { reason } : {}) as NewAccessRecovery;
    await this.api.invoke(recoverAccess, { programmeId: this.programmeId(), personId, body });
  }

  check(body: InvitationList): Promise<InvitationListCheck> {
    return this.api.invoke(checkInvitationList, { programmeId: this.programmeId(), body });
  }

  async inviteList(body: InvitationList): Promise<number> {
    const { people } = await this.api.invoke(inviteList, { programmeId: this.programmeId(), body });
    this.reloadPeople();
    return people;
  }

  private may(permission: Permission): boolean {
    const programme = this.session.programme();
    return programme !== undefined && isPermitted(permission, [programme.role]);
  }
}

const tag = (version: number) => `"${version}"`;

async function unlessStale<T>(write: () => Promise<T>): Promise<ChangeOutcome<T>> {
  try {
    return { saved: await write() };
  } catch (error) {
    const { current } = (error instanceof HttpErrorResponse && error.status === 412 ? error.error : {}) as { current?: T };
    if (!current) throw error;
    return { changedMeanwhile: current };
  }
}
