import { Injectable } from '@nestjs/common';
import { type Page, toPage } from '@samenspel/platform/domain';
import {
  AuditTrail,
  Clock,
  found,
  invalidInput,
  newId,
  orWhenTaken,
  Outbox,
  type PageQuery,
  rejectWhenInvalid,
  sortKeyOf,
  staleVersion,
} from '@samenspel/platform/server';
import { isPermitted, type Permission, permissions, type Role } from '@samenspel/identity/domain';
import { InvitationService, type Membership } from '@samenspel/identity/server';
import { partnershipErrors } from '../../domain/index.js';
import type { NewParticipant, NewPartnership, PartnershipChange, PartnershipDto, PartnershipSummary } from './partnership.dto.js';
import { PartnershipRepository } from './partnership.repository.js';

const nameTaken = { pointer: '/name', code: 'partnership.name-taken' };

@Injectable()
export class PartnershipService {
  constructor(
    private readonly repository: PartnershipRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly invitations: InvitationService,
    private readonly clock: Clock,
  ) {}

  async list(query: PageQuery): Promise<Page<PartnershipSummary>> {
    const key = sortKeyOf(query, 2) ?? ['', '00000000'];
    const rows = await this.repository.list(key, query.limit + 1);
    return toPage(rows, query.limit, (row) => [row.name.toLowerCase(), row.id]);
  }

  async read(id: string, member: Membership): Promise<PartnershipDto> {
    const partnership = found(await this.repository.find(id));
    const participants = await this.repository.participants(id);
    const { personId, timeZone } = member;
    const role = await this.repository.roleOf(id, personId, this.clock.today(timeZone));
    return { ...partnership, participants, permissions: permissionsOf(role ? [member.role, role] : [member.role]) };
  }

  /** Opens a partnership; the opener takes part as a contributor, and the own organisation by itself. */
  async open(input: NewPartnership, member: Membership): Promise<PartnershipDto> {
    await this.check(input, member);
    const id = newId();
    const now = this.clock.now();
    const opener: NewParticipant = input.participants.find(({ personId }) => personId === member.personId) ?? {
      personId: member.personId,
      level: 'tactical',
      role: 'contributor',
    };
    const others = input.participants.filter(({ personId }) => personId !== member.personId);
    await orWhenTaken('partnership_name_once', nameTaken, () => this.repository.insert(id, input, member.personId, now));
    await this.repository.insertOrganisations(id, [...new Set([member.organisationId, ...input.organisationIds])], now);
    for (const participant of [{ ...opener, role: 'contributor' as const }, ...others]) {
      await this.repository.insertParticipant(id, participant, now);
    }
    await this.audit.record({ action: 'partnership.opened', subjectId: id, partnershipId: id });
    await this.outbox.publish('partnership.opened', { partnershipId: id });
    for (const { personId } of others) await this.invitations.inviteToPartnership(personId, id);
    return this.read(id, member);
  }

  async change(id: string, version: number, input: PartnershipChange, member: Membership): Promise<PartnershipDto> {
    const changed = await orWhenTaken('partnership_name_once', nameTaken, () => this.repository.update(id, version, input));
    const current = await this.read(id, member);
    if (!changed) throw staleVersion(current);
    await this.audit.record({ action: 'partnership.changed', subjectId: id, partnershipId: id, details: { phase: input.phase } });
    return current;
  }

  async addParticipant(id: string, input: NewParticipant): Promise<void> {
    const partnership = found(await this.repository.find(id));
    const organisations = await this.repository.organisationsOfPeople([input.personId]);
    const organisationId = organisations.get(input.personId);
    if (!partnership.organisations.some((organisation) => organisation.id === organisationId)) {
      throw invalidInput([{ pointer: '/personId', code: 'participant.from-elsewhere' }]);
    }
    await orWhenTaken('participant_pkey', { pointer: '/personId', code: 'participant.twice' }, () =>
      this.repository.insertParticipant(id, input, this.clock.now()),
    );
    await this.audit.record({ action: 'participant.added', subjectId: input.personId, partnershipId: id });
    await this.invitations.inviteToPartnership(input.personId, id);
  }

  private async check(input: NewPartnership, member: Membership): Promise<void> {
    const organisations = await this.repository.organisationsOfPeople(input.participants.map(({ personId }) => personId));
    const known = await this.repository.knownOrganisations(input.organisationIds);
    const unknown = input.organisationIds.flatMap((id, index) =>
      known.has(id) ? [] : [{ pointer: `/organisationIds/${index}`, code: 'unknown-reference' }],
    );
    const errors = partnershipErrors({
      startedOn: input.startedOn,
      today: this.clock.today(member.timeZone),
      ownOrganisationId: member.organisationId,
      organisationIds: input.organisationIds,
      participants: input.participants.map(({ personId }) => ({ personId, organisationId: organisations.get(personId) })),
    });
    rejectWhenInvalid([...unknown, ...errors]);
  }
}

function permissionsOf(roles: readonly Role[]): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => isPermitted(permission, roles));
}
