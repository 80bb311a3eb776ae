import { Injectable } from '@nestjs/common';
import { type Page, toPage } from '@samenspel/platform/domain';
import {
  AuditTrail,
  found,
  newId,
  orWhenTaken,
  type PageQuery,
  rejectWhenInvalid,
  sortKeyOf,
  staleVersion,
  UnitOfWork,
} from '@samenspel/platform/server';
import { organisationErrors } from '../../domain/index.js';
import type { NewOrganisation, OrganisationChange, OrganisationDto } from './organisation.dto.js';
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
    await whenFree(() =>
      this.unitOfWork.manager.query(
        `insert into organisation (programme_id, id, name, sector, municipality_code, kvk_number, oin)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [this.unitOfWork.programmeId, id, ...valuesOf(input)],
      ),
    );
    await this.audit.record({ action: 'organisation.created', subjectId: id });
    return this.read(id);
  }

  /** @throws Problem 412 with the present state when someone else was first. */
  async change(id: string, version: number, input: OrganisationChange): Promise<OrganisationDto> {
    const before = await this.read(id);
    rejectWhenInvalid(organisationErrors(input));
    if (before.version !== version) throw staleVersion(before);
    const [changed]: [unknown[], number] = await whenFree(() =>
      this.unitOfWork.manager.query(
        `update organisation
            set name = $4, sector = $5, municipality_code = $6, kvk_number = $7, oin = $8, version = version + 1
          where programme_id = $1 and id = $2 and version = $3 returning id`,
        [this.unitOfWork.programmeId, id, version, ...valuesOf(input)],
      ),
    );
    const current = await this.read(id);
    if (changed.length === 0) throw staleVersion(current);
    await this.audit.record({ action: 'organisation.changed', subjectId: id, details: { version: current.version } });
    return current;
  }

  private async read(id: string): Promise<OrganisationDto> {
    return toDto(found(await this.repository.findOneBy({ programmeId: this.unitOfWork.programmeId, id })));
  }

  private get repository() {
    return this.unitOfWork.manager.getRepository(Organisation);
  }
}

const valuesOf = ({ name, sector, municipalityCode, kvkNumber, oin }: NewOrganisation) => [
  name,
  sector,
  municipalityCode ?? null,
  kvkNumber ?? null,
  oin ?? null,
];

/** Runs a write; a name or number that another organisation has becomes an error at its field. */
function whenFree<T>(write: () => Promise<T>): Promise<T> {
  return orWhenTaken('organisation_name_once', { pointer: '/name', code: 'organisation.name-taken' }, () =>
    orWhenTaken('organisation_kvk_number_once', { pointer: '/kvkNumber', code: 'organisation.kvk-number-taken' }, () =>
      orWhenTaken('organisation_oin_once', { pointer: '/oin', code: 'organisation.oin-taken' }, write),
    ),
  );
}

function toDto({ id, name, sector, municipalityCode, kvkNumber, oin, version }: Organisation): OrganisationDto {
  return { id, name, sector, municipalityCode, kvkNumber, oin, version };
}
