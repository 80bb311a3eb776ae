import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { likePattern, UnitOfWork } from '@samenspel/platform/server';
import type { ParticipantRole } from '@samenspel/identity/domain';
import type { Participation } from '@samenspel/identity/server';
import type { NewParticipant, NewPartnership, ParticipantDto, PartnershipChange, PartnershipDto, PartnershipSummary } from './partnership.dto.js';

const organisationsOf = `
  (select coalesce(json_agg(json_build_object('id', organisation.id, 'name', organisation.name, 'sector', organisation.sector)
                            order by organisation.sector = 'private', lower(organisation.name)), '[]')
     from partnership_organisation
     join organisation on organisation.programme_id = partnership_organisation.programme_id
                      and organisation.id = partnership_organisation.organisation_id
    where partnership_organisation.programme_id = partnership.programme_id
      and partnership_organisation.partnership_id = partnership.id
      and organisation.merged_into is null) as organisations`;

const summaryColumns = `partnership.id, partnership.name, partnership.phase, partnership.started_on::text as "startedOn", ${organisationsOf}`;

/** The only SQL about partnerships and who takes part in them. */
@Injectable()
export class PartnershipRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list([name, id]: readonly string[], rows: number): Promise<PartnershipSummary[]> {
    return this.unitOfWork.manager.query(
      `select ${summaryColumns} from partnership
        where programme_id = $1 and (lower(name), id::text) > ($2, $3) order by lower(name), id::text limit $4`,
      [this.unitOfWork.programmeId, name, id, rows],
    );
  }

  async find(id: string): Promise<Omit<PartnershipDto, 'participants' | 'permissions'> | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select ${summaryColumns}, purpose, version from partnership where programme_id = $1 and id = $2`,
      [this.unitOfWork.programmeId, id],
    );
    return row;
  }

  /** The person's own part in it, or that of somebody whom the person stands in for, as this unit of work sees it. */
  async roleOf(id: string, personId: string, today: LocalDate): Promise<ParticipantRole | null> {
    const [row]: { role: ParticipantRole | null }[] = await this.unitOfWork.manager.query('select role from participation_of($1, $2, $3, $4)', [
      this.unitOfWork.programmeId,
      id,
      personId,
      today,
    ]);
    return row?.role ?? null;
  }

  participants(partnershipId: string): Promise<ParticipantDto[]> {
    return this.unitOfWork.manager.query(
      `select participant.person_id as "personId", person.name, participant.organisation_id as "organisationId",
              organisation.name as "organisationName", participant.level, participant.role
         from participant
         join person on person.programme_id = participant.programme_id and person.id = participant.person_id
         join organisation on organisation.programme_id = participant.programme_id and organisation.id = participant.organisation_id
        where participant.programme_id = $1 and participant.partnership_id = $2
        order by lower(organisation.name), lower(person.name)`,
      [this.unitOfWork.programmeId, partnershipId],
    );
  }

  /** The organisation of each of these people; a person outside the programme, or who left it, is absent. */
  async organisationsOfPeople(personIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; organisation_id: string }[] = await this.unitOfWork.manager.query(
      `select id, organisation_id from person where programme_id = $1 and id = any($2) and left_at is null`,
      [this.unitOfWork.programmeId, personIds],
    );
    return new Map(rows.map((row) => [row.id, row.organisation_id]));
  }

  async knownOrganisations(ids: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `select id from organisation where programme_id = $1 and id = any($2) and merged_into is null`,
      [this.unitOfWork.programmeId, ids],
    );
    return new Set(rows.map((row) => row.id));
  }

  async insert(id: string, input: NewPartnership, openedBy: string, openedAt: Date): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    await manager.query(
      `insert into partnership (programme_id, id, name, purpose, phase, started_on, opened_by, opened_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 1)`,
      [programmeId, id, input.name, input.purpose, input.phase, input.startedOn, openedBy, openedAt],
    );
  }

  async insertOrganisations(partnershipId: string, organisationIds: readonly string[], joinedAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into partnership_organisation (programme_id, partnership_id, organisation_id, joined_at)
       select $1, $2, unnest($3::uuid[]), $4`,
      [this.unitOfWork.programmeId, partnershipId, organisationIds, joinedAt],
    );
  }

  async insertParticipant(partnershipId: string, { personId, role, level }: NewParticipant, joinedAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into participant (programme_id, partnership_id, person_id, organisation_id, role, level, joined_at)
       select programme_id, $2, id, organisation_id, $4, $5, $6 from person where programme_id = $1 and id = $3`,
      [this.unitOfWork.programmeId, partnershipId, personId, role, level, joinedAt],
    );
  }

  countOfOrganisation(organisationId: string): Promise<number> {
    return this.count('partnership_organisation', organisationId);
  }

  countParticipants(organisationId: string): Promise<number> {
    return this.count('participant', organisationId);
  }

  /** Lets an organisation take part wherever another does. */
  async joinWhere(organisationId: string, joiningId: string, joinedAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into partnership_organisation (programme_id, partnership_id, organisation_id, joined_at)
       select programme_id, partnership_id, $3, $4 from partnership_organisation where programme_id = $1 and organisation_id = $2
       on conflict do nothing`,
      [this.unitOfWork.programmeId, organisationId, joiningId, joinedAt],
    );
  }

  private async count(table: 'partnership_organisation' | 'participant', organisationId: string): Promise<number> {
    const [row]: { count: number }[] = await this.unitOfWork.manager.query(
      `select count(*)::int as count from ${table} where programme_id = $1 and organisation_id = $2`,
      [this.unitOfWork.programmeId, organisationId],
    );
    return row?.count ?? 0;
  }

  /** The parts of one person, with the organisations of each partnership, by its name. */
  participationsOf(personId: string): Promise<Participation[]> {
    return this.unitOfWork.manager.query(
      `select partnership.id as "partnershipId", partnership.name as "partnershipName",
              (select array_agg(organisation_id order by organisation_id) from partnership_organisation
                where programme_id = partnership.programme_id and partnership_id = partnership.id) as "organisationIds"
         from participant
         join partnership on partnership.programme_id = participant.programme_id and partnership.id = participant.partnership_id
        where participant.programme_id = $1 and participant.person_id = $2
        order by lower(partnership.name), partnership.id`,
      [this.unitOfWork.programmeId, personId],
    );
  }

  async deleteParticipant(partnershipId: string, personId: string): Promise<void> {
    await this.unitOfWork.manager.query('delete from participant where programme_id = $1 and partnership_id = $2 and person_id = $3', [
      this.unitOfWork.programmeId,
      partnershipId,
      personId,
    ]);
  }

  /** @returns whether the row still had that version. */
  async update(id: string, version: number, { name, purpose, phase }: PartnershipChange): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update partnership set name = $4, purpose = $5, phase = $6, version = version + 1
        where programme_id = $1 and id = $2 and version = $3`,
      [this.unitOfWork.programmeId, id, version, name, purpose, phase],
    );
    return changed === 1;
  }

  search(words: string, limit: number): Promise<{ id: string; name: string; organisations: { name: string }[] }[]> {
    return this.unitOfWork.manager.query(
      `select partnership.id, partnership.name, ${organisationsOf} from partnership
        where programme_id = $1 and (name ilike $2 or purpose ilike $2) order by lower(name) limit $3`,
      [this.unitOfWork.programmeId, likePattern(words), limit],
    );
  }
}
