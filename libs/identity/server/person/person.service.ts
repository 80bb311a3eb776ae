import { Injectable } from '@nestjs/common';
import { type Page, toPage } from '@samenspel/platform/domain';
import { AuditTrail, found, invalidInput, newId, sortKeyOf, UnitOfWork } from '@samenspel/platform/server';
import { Organisation } from '../organisation/organisation.entity.js';
import type { NewPerson, PersonDto, PersonQuery } from './person.dto.js';

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
    const organisation = await manager.getRepository(Organisation).findOneBy({ id: input.organisationId });
    if (!organisation) throw invalidInput([{ pointer: '/organisationId', code: 'unknown-reference' }]);
    const id = newId();
    const inserted: unknown[] = await manager.query(
      `insert into person (programme_id, id, organisation_id, name, email, language) values ($1, $2, $3, $4, $5, $6)
       on conflict (programme_id, lower(email)) do nothing returning id`,
      [programmeId, id, input.organisationId, input.name, input.email, input.language ?? 'nl'],
    );
    if (inserted.length === 0) throw invalidInput([{ pointer: '/email', code: 'person.email-taken' }]);
    await manager.query(`insert into membership (programme_id, person_id, role) values ($1, $2, 'member')`, [programmeId, id]);
    await this.audit.record({ action: 'person.created', subjectId: id });
    const [row]: PersonDto[] = await manager.query(`${personColumns} where person.programme_id = $1 and person.id = $2`, [programmeId, id]);
    return found(row);
  }
}
