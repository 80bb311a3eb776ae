import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Page, toPage } from '@samenspel/platform/domain';
import { AuditTrail, found, invalidInput, newId, rejectWhenInvalid, sortKeyOf, staleVersion, UnitOfWork } from '@samenspel/platform/server';
import { type ProgrammeRole, roleChangeErrors } from '../../domain/index.js';
import { Organisation } from '../organisation/organisation.entity.js';
import type { NewPerson, PersonChange, PersonDto, PersonQuery } from './person.dto.js';

const personColumns = `
  select person.id, person.name, person.organisation_id as "organisationId", organisation.name as "organisationName",
         person.language, membership.role, person.version
    from person
    join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
    join membership on membership.programme_id = person.programme_id and membership.person_id = person.id`;

@Injectable()
export class PersonService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async list(query: PersonQuery): Promise<Page<PersonDto>> {
    const [name = '', id = ''] = sortKeyOf(query, 2) ?? [];
    const rows: PersonDto[] = await this.unitOfWork.manager.query(
      `${personColumns}
        where person.programme_id = $1 and (lower(person.name), person.id::text) > ($2, $3)
          and ($4::uuid is null or person.organisation_id = $4)
        order by lower(person.name), person.id::text limit $5`,
      [this.unitOfWork.programmeId, name, id, query.organisationId ?? null, query.limit + 1],
    );
    return toPage(rows, query.limit, (row) => [row.name.toLowerCase(), row.id]);
  }

  async create(input: NewPerson): Promise<PersonDto> {
    const { programmeId, manager } = this.unitOfWork;
    const organisation = await manager.getRepository(Organisation).findOneBy({ id: input.organisationId, mergedInto: IsNull() });
    if (!organisation) throw invalidInput([{ pointer: '/organisationId', code: 'unknown-reference' }]);
    const id = newId();
    const inserted: unknown[] = await manager.query(
      `insert into person (programme_id, id, organisation_id, name, email, language) values ($1, $2, $3, $4, $5, $6)
       on conflict (programme_id, lower(email)) do nothing returning id`,
      [programmeId, id, input.organisationId, input.name, input.email, input.language ?? 'nl'],
    );
    if (inserted.length === 0) throw invalidInput([{ pointer: '/email', code: await this.whyTaken(input.email) }]);
    await manager.query(`insert into membership (programme_id, person_id, role) values ($1, $2, 'member')`, [programmeId, id]);
    await this.audit.record({ action: 'person.created', subjectId: id });
    return this.read(id);
  }

  /** @throws Problem 412 with the present state when someone else was first. */
  async change(id: string, version: number, { name, language }: PersonChange): Promise<PersonDto> {
    await this.take(id, version);
    await this.unitOfWork.manager.query('update person set name = $3, language = $4 where programme_id = $1 and id = $2', [
      this.unitOfWork.programmeId,
      id,
      name,
      language,
    ]);
    await this.audit.record({ action: 'person.changed', subjectId: id });
    return this.read(id);
  }

  /** @throws Problem 412 with the present state when someone else was first, 400 when no administrator would be left. */
  async changeRole(id: string, version: number, role: ProgrammeRole): Promise<PersonDto> {
    const { programmeId, manager } = this.unitOfWork;
    const administrators: unknown[] = await manager.query(
      `select person_id from membership where programme_id = $1 and role = 'administrator' order by person_id for update`,
      [programmeId],
    );
    const { role: from } = await this.read(id);
    rejectWhenInvalid(roleChangeErrors({ from, to: role, administrators: administrators.length }));
    await this.take(id, version);
    await manager.query('update membership set role = $3 where programme_id = $1 and person_id = $2', [programmeId, id, role]);
    await this.audit.record({ action: 'person.role-changed', subjectId: id, details: { from, to: role } });
    return this.read(id);
  }

  /** Keeps others from putting anything in the name of this person, or moving the person, until the transaction ends. */
  async hold(id: string): Promise<void> {
    await this.unitOfWork.manager.query('select from person where programme_id = $1 and id = $2 for update', [this.unitOfWork.programmeId, id]);
  }

  /**
   * Takes the next version of a person, so that a change on an older one is refused.
   * @throws Problem 412 with the present state
   */
  async take(id: string, version: number): Promise<void> {
    const [taken]: [unknown[], number] = await this.unitOfWork.manager.query(
      'update person set version = version + 1 where programme_id = $1 and id = $2 and version = $3 returning id',
      [this.unitOfWork.programmeId, id, version],
    );
    if (taken.length === 0) throw staleVersion(await this.read(id));
  }

  private async whyTaken(email: string): Promise<string> {
    const [left]: unknown[] = await this.unitOfWork.manager.query(
      'select from person where programme_id = $1 and lower(email) = lower($2) and left_at is not null',
      [this.unitOfWork.programmeId, email],
    );
    return left ? 'person.left' : 'person.email-taken';
  }

  /** @throws Problem 404 when nobody with this id is in the programme now. */
  async read(id: string): Promise<PersonDto> {
    const [row]: PersonDto[] = await this.unitOfWork.manager.query(`${personColumns} where person.programme_id = $1 and person.id = $2`, [
      this.unitOfWork.programmeId,
      id,
    ]);
    return found(row);
  }
}
