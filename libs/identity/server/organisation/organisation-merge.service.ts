import { Injectable } from '@nestjs/common';
import { AuditTrail, found, Outbox, ProgrammeCalendar, rejectWhenInvalid, staleVersion } from '@samenspel/platform/server';
import { organisationMergeErrors } from '../../domain/index.js';
import type { OrganisationDto } from './organisation.dto.js';
import type { OrganisationMergePreview } from './organisation-merge.dto.js';
import { OrganisationMergeRegistry } from './organisation-merge.parts.js';
import { OrganisationMergeRepository } from './organisation-merge.repository.js';
import { organisationDto, type OrganisationRow } from './organisation.repository.js';

interface Merge {
  readonly organisation: OrganisationRow;
  readonly into: OrganisationRow;
}

/** Lets one organisation go into another: what is agreed stays as it was, what is to be done goes on with the other. */
@Injectable()
export class OrganisationMergeService {
  constructor(
    private readonly repository: OrganisationMergeRepository,
    private readonly registry: OrganisationMergeRegistry,
    private readonly calendar: ProgrammeCalendar,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Problem 400 at the field when these two cannot be merged. */
  async preview(id: string, intoId: string): Promise<OrganisationMergePreview> {
    const { organisation, into } = await this.checked(await this.repository.read(id, intoId));
    const parts = [{ kind: 'person', count: await this.repository.countPeople(id) }];
    for (const part of this.registry.parts) parts.push({ kind: part.kind, count: await part.count(id) });
    return { organisation: organisationDto(organisation), into: organisationDto(into), parts };
  }

  /** @throws Problem 400 at the field when these two cannot be merged (any more), 412 when the first was changed meanwhile. */
  async merge(id: string, version: number, intoId: string): Promise<OrganisationDto> {
    const { organisation } = await this.checked(await this.repository.lock(id, intoId));
    if (organisation.version !== version) throw staleVersion(organisationDto(organisation));
    await this.repository.absorb(organisation, intoId, await this.calendar.today());
    for (const part of this.registry.parts) await part.move?.(id, intoId);
    await this.repository.movePeople(id, intoId);
    await this.audit.record({ action: 'organisation.merged', subjectId: id, details: { intoId } });
    await this.outbox.publish('organisation.merged', { organisationId: id, intoId });
    const [into] = await this.repository.read(intoId);
    return organisationDto(found(into));
  }

  private async checked([organisation, into]: (OrganisationRow | undefined)[]): Promise<Merge> {
    const present = found(organisation);
    const signsIn = await this.repository.hasSingleSignOn(present.id);
    rejectWhenInvalid([
      ...organisationMergeErrors(present, into),
      ...(signsIn ? [{ pointer: '/organisationId', code: 'organisation.merged-with-single-sign-on' }] : []),
    ]);
    return { organisation: present, into: found(into) };
  }
}
