import { Injectable } from '@nestjs/common';
import { type Page, toPage } from '@samenspel/platform/domain';
import { AuditTrail, Clock, forbidden, found, newId, type PageQuery, rejectWhenInvalid, sortKeyOf } from '@samenspel/platform/server';
import { isPermitted, mayArrangeStandIn, mayEndStandIn, standInErrors } from '../../domain/index.js';
import type { Membership } from '../permission/membership.reader.js';
import type { NewStandIn, StandInDto } from './stand-in.dto.js';
import { StandInRepository } from './stand-in.repository.js';

/** Arranges who stands in for whom during an absence. It ends by itself: the policies ask which day it is. */
@Injectable()
export class StandInService {
  constructor(
    private readonly repository: StandInRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those of today and later: the own ones, and for organisers those of everybody. */
  async list(query: PageQuery, member: Membership): Promise<Page<StandInDto>> {
    const personId = isPermitted('person.invite', [member.role]) ? null : member.personId;
    const rows = await this.repository.list(this.today(member), personId, sortKeyOf(query, 2) ?? ['', ''], query.limit + 1);
    return toPage(rows, query.limit, (row) => [row.startsOn, row.id]);
  }

  async record(input: NewStandIn, member: Membership): Promise<StandInDto> {
    if (!mayArrangeStandIn(input.absentId, member)) throw forbidden();
    const people = [input.absentId, input.standInId];
    const others = await this.repository.holdOthers(people);
    const organisationOf = await this.repository.organisationsOf(people);
    rejectWhenInvalid(standInErrors(input, { today: this.today(member), organisationOf, others }));
    const id = newId();
    await this.repository.insert(id, input, member.personId, this.clock.now());
    const { standInId, startsOn, endsOn } = input;
    await this.audit.record({ action: 'stand-in.recorded', subjectId: input.absentId, details: { standInId, startsOn, endsOn } });
    return found(await this.repository.find(id, this.today(member)));
  }

  /** Ends it now. @throws Problem 404 when it is over, or of others */
  async end(id: string, member: Membership): Promise<void> {
    const standIn = found(await this.repository.find(id, this.today(member)));
    found(mayEndStandIn(standIn, member) || undefined);
    await this.repository.end(id, this.clock.now());
    await this.audit.record({ action: 'stand-in.ended', subjectId: standIn.absentId, details: { standInId: standIn.standInId } });
  }

  private today({ timeZone }: Membership): string {
    return this.clock.today(timeZone);
  }
}
