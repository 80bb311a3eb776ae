import { Injectable } from '@nestjs/common';
import { orWhenTaken, UnitOfWork } from '@samenspel/platform/server';
import { type ChangedMunicipality, changedMunicipality, type MunicipalityPeriod, type MunicipalityStanding } from '../../domain/index.js';
import type { MunicipalityPeriodDto, NewOrganisation, OrganisationDto } from './organisation.dto.js';

/** An organisation with what its page does not show as such. */
export interface OrganisationRow extends OrganisationDto {
  readonly municipalityName: string | null;
  readonly municipalityFrom: string | null;
  readonly former: MunicipalityPeriodDto[];
  readonly mergedInto: string | null;
}

const columns = `
  select id, name, sector, municipality_code as "municipalityCode", municipality_name as "municipalityName",
         municipality_valid_from::text as "municipalityFrom", kvk_number as "kvkNumber", oin, version, merged_into as "mergedInto",
         (select coalesce(json_agg(json_build_object('code', former.municipality_code, 'name', former.municipality_name,
                                                     'validFrom', former.valid_from::text, 'validUntil', former.valid_until::text)
                                   order by former.valid_until), '[]')
            from former_municipality as former
           where former.programme_id = organisation.programme_id and former.organisation_id = organisation.id) as former
    from organisation`;

/** The only SQL about organisations and the municipalities they were. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Organisations by name, without those that went into another. */
  list([name, id]: readonly string[], rows: number): Promise<OrganisationRow[]> {
    return this.unitOfWork.manager.query(
      `${columns} where programme_id = $1 and merged_into is null and (lower(name), id::text) > ($2, $3)
        order by lower(name), id::text limit $4`,
      [this.unitOfWork.programmeId, name, id, rows],
    );
  }

  async find(id: string): Promise<OrganisationRow | undefined> {
    const [row]: OrganisationRow[] = await this.unitOfWork.manager.query(`${columns} where programme_id = $1 and id = $2`, [
      this.unitOfWork.programmeId,
      id,
    ]);
    return row;
  }

  async insert(id: string, { name, sector, kvkNumber, oin }: NewOrganisation, municipality: ChangedMunicipality): Promise<void> {
    await whenFree(() =>
      this.unitOfWork.manager.query(
        `insert into organisation (programme_id, id, name, sector, municipality_code, municipality_name, kvk_number, oin)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [this.unitOfWork.programmeId, id, name, sector, municipality.code, municipality.name, kvkNumber ?? null, oin ?? null],
      ),
    );
  }

  /** @returns whether the row still had that version */
  async update(id: string, version: number, { name, sector, kvkNumber, oin }: NewOrganisation, municipality: ChangedMunicipality): Promise<boolean> {
    const [changed]: [unknown[], number] = await whenFree(() =>
      this.unitOfWork.manager.query(
        `update organisation
            set name = $4, sector = $5, kvk_number = $6, oin = $7, municipality_code = $8, municipality_name = $9,
                municipality_valid_from = $10, version = version + 1
          where programme_id = $1 and id = $2 and version = $3 and merged_into is null returning id`,
        [
          this.unitOfWork.programmeId,
          id,
          version,
          name,
          sector,
          kvkNumber ?? null,
          oin ?? null,
          municipality.code,
          municipality.name,
          municipality.validFrom,
        ],
      ),
    );
    return changed.length > 0;
  }

  async insertFormerMunicipality(organisationId: string, { code, name, validFrom, validUntil }: MunicipalityPeriod): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into former_municipality (programme_id, organisation_id, municipality_code, municipality_name, valid_from, valid_until)
       values ($1, $2, $3, $4, $5, $6)`,
      [this.unitOfWork.programmeId, organisationId, code, name, validFrom, validUntil],
    );
  }
}

/** What the organisation is and was, as far as its municipality goes. */
export const municipalityStanding = ({ municipalityCode, municipalityName, municipalityFrom, former }: OrganisationRow): MunicipalityStanding => ({
  code: municipalityCode ?? null,
  name: municipalityName,
  validFrom: municipalityFrom,
  former,
});

/** An organisation as the API tells it. */
export function organisationDto(row: OrganisationRow): OrganisationDto {
  const { id, name, sector, municipalityCode, kvkNumber, oin, version, former } = row;
  const { code, name: municipality, validFrom } = changedMunicipality(municipalityStanding(row), { code: municipalityCode ?? null, from: null });
  const present = code ? [{ code, name: municipality ?? code, validFrom, validUntil: null }] : [];
  return { id, name, sector, municipalityCode, kvkNumber, oin, municipalities: [...former, ...present], version };
}

/** Runs a write; a name or number that another organisation has becomes an error at its field. */
function whenFree<T>(write: () => Promise<T>): Promise<T> {
  return orWhenTaken('organisation_name_once', { pointer: '/name', code: 'organisation.name-taken' }, () =>
    orWhenTaken('organisation_kvk_number_once', { pointer: '/kvkNumber', code: 'organisation.kvk-number-taken' }, () =>
      orWhenTaken('organisation_oin_once', { pointer: '/oin', code: 'organisation.oin-taken' }, write),
    ),
  );
}
