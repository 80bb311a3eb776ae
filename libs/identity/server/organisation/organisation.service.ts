import { Injectable } from '@nestjs/common';
import { type Page, toPage } from '@samenspel/platform/domain';
import { AuditTrail, found, invalidInput, newId, type PageQuery, rejectWhenInvalid, sortKeyOf, UnitOfWork } from '@samenspel/platform/server';
import { organisationErrors } from '../../domain/index.js';
import type { NewOrganisation, OrganisationDto } from './organisation.dto.js';
import { Organisation } from './organisation.entity.js';

@Injectable()
export class OrganisationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async list(query: PageQuery): Promise<Page<OrganisationDto>> {
    const [name = '', id = ''] = sortKeyOf(query, 2) ?? [];
    const rows = await this.repository
      .createQueryBuilder('organisation')
      .where('organisation.programme_id = :programmeId', { programmeId: this.unitOfWork.programmeId })
      .andWhere('(lower(organisation.name), organisation.id::text) > (:name, :id)', { name, id })
      .orderBy('lower(organisation.name)')
      .addOrderBy('organisation.id::text')
      .limit(query.limit + 1)
      .getMany();
    return toPage(rows.map(toDto), query.limit, (row) => [row.name.toLowerCase(), row.id]);
  }

  async create(input: NewOrganisation): Promise<OrganisationDto> {
    rejectWhenInvalid(organisationErrors(input));
    const id = newId();
    const inserted: unknown[] = await this.unitOfWork.manager.query(
      `insert into organisation (programme_id, id, name, sector, municipality_code) values ($1, $2, $3, $4, $5)
       on conflict (programme_id, lower(name)) do nothing returning id`,
      [this.unitOfWork.programmeId, id, input.name, input.sector, input.municipalityCode ?? null],
    );
    if (inserted.length === 0) throw invalidInput([{ pointer: '/name', code: 'organisation.name-taken' }]);
    await this.audit.record({ action: 'organisation.created', subjectId: id });
    return toDto(found(await this.repository.findOneBy({ id })));
  }

  private get repository() {
    return this.unitOfWork.manager.getRepository(Organisation);
  }
}

function toDto({ id, name, sector, municipalityCode, version }: Organisation): OrganisationDto {
  return { id, name, sector, municipalityCode, version };
}
