import { Injectable } from '@nestjs/common';
import { type Page, toPage } from '@samenspel/platform/domain';
import {
  AuditTrail,
  found,
  newId,
  type PageQuery,
  ProgrammeCalendar,
  rejectWhenInvalid,
  sortKeyOf,
  staleVersion,
} from '@samenspel/platform/server';
import { changedMunicipality, municipalityChangeErrors, noMunicipality, organisationErrors } from '../../domain/index.js';
import type { NewOrganisation, OrganisationChange, OrganisationDto } from './organisation.dto.js';
import { municipalityStanding, organisationDto, OrganisationRepository, type OrganisationRow } from './organisation.repository.js';

@Injectable()
export class OrganisationService {
  constructor(
    private readonly repository: OrganisationRepository,
    private readonly audit: AuditTrail,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async list(query: PageQuery): Promise<Page<OrganisationDto>> {
    const rows = await this.repository.list(sortKeyOf(query, 2) ?? ['', ''], query.limit + 1);
    return toPage(rows.map(organisationDto), query.limit, (row) => [row.name.toLowerCase(), row.id]);
  }

  async create(input: NewOrganisation): Promise<OrganisationDto> {
    rejectWhenInvalid(organisationErrors(input));
    const id = newId();
    await this.repository.insert(id, input, changedMunicipality(noMunicipality, { code: input.municipalityCode ?? null, from: null }));
    await this.audit.record({ action: 'organisation.created', subjectId: id });
    return organisationDto(found(await this.repository.find(id)));
  }

  /** @throws Problem 412 with the present state when someone else was first; 404 for one that went into another. */
  async change(id: string, version: number, input: OrganisationChange): Promise<OrganisationDto> {
    const before = await this.live(id);
    const standing = municipalityStanding(before);
    const change = { code: input.municipalityCode ?? null, from: input.municipalityFrom ?? null };
    rejectWhenInvalid([
      ...organisationErrors(input, before.municipalityCode),
      ...municipalityChangeErrors(standing, change, await this.calendar.today()),
    ]);
    if (before.version !== version) throw staleVersion(organisationDto(before));
    const municipality = changedMunicipality(standing, change);
    if (!(await this.repository.update(id, version, input, municipality))) throw staleVersion(organisationDto(await this.live(id)));
    if (municipality.ended) await this.repository.insertFormerMunicipality(id, municipality.ended);
    const current = organisationDto(await this.live(id));
    await this.audit.record({ action: 'organisation.changed', subjectId: id, details: { version: current.version } });
    return current;
  }

  private async live(id: string): Promise<OrganisationRow> {
    const row = await this.repository.find(id);
    return found(row?.mergedInto ? undefined : row);
  }
}
