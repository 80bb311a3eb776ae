import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditTrail, Clock, invalidInput, rejectWhenInvalid, UnitOfWork } from '@samenspel/platform/server';
import { organisationChange } from '../../domain/index.js';
import { fingerprintOf, HandOverService, rejectWhenChanged } from '../hand-over/hand-over.service.js';
import { ParticipationKeeper } from '../hand-over/participation-keeper.js';
import { Organisation } from '../organisation/organisation.entity.js';
import type { PersonDto } from '../person/person.dto.js';
import { PersonService } from '../person/person.service.js';
import { StandInRepository } from '../stand-in/stand-in.repository.js';
import type { PersonOrganisationChange, PersonOrganisationPreview } from './organisation-change.dto.js';

/** Moves a person to another organisation of the programme. */
@Injectable()
export class OrganisationChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonService,
    private readonly participations: ParticipationKeeper,
    private readonly handOver: HandOverService,
    private readonly standIns: StandInRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async preview(personId: string, organisationId: string): Promise<PersonOrganisationPreview> {
    const person = await this.people.read(personId);
    await this.check(person, organisationId);
    const { follows, ends } = organisationChange(await this.participations.of(personId), organisationId);
    const { work, colleagues } = await this.handOver.stateOf(personId);
    const affected = {
      follows: follows.map(({ partnershipId, partnershipName }) => ({ partnershipId, partnershipName })),
      ends: ends.map(({ partnershipId, partnershipName }) => ({ partnershipId, partnershipName })),
      work,
    };
    return { ...affected, colleagues, nobodyAllowed: true, fingerprint: fingerprintOf(organisationId, affected), version: person.version };
  }

  /** @throws Problem 412 when the person changed meanwhile, 409 when the preview did, 400 at the field of a hand-over. */
  async run(personId: string, version: number, { organisationId, fingerprint, handOvers }: PersonOrganisationChange): Promise<PersonDto> {
    await this.people.hold(personId);
    const { organisationId: from } = await this.people.read(personId);
    await this.people.take(personId, version);
    const present = await this.preview(personId, organisationId);
    rejectWhenChanged(fingerprint, present.fingerprint);
    await this.handOver.run(personId, handOvers, present);
    for (const { partnershipId } of present.ends) await this.participations.end(personId, partnershipId);
    await this.standIns.endAllOf(personId, this.clock.now());
    await this.unitOfWork.manager.query('update person set organisation_id = $3 where programme_id = $1 and id = $2', [
      this.unitOfWork.programmeId,
      personId,
      organisationId,
    ]);
    await this.audit.record({ action: 'person.organisation-changed', subjectId: personId, details: { from, to: organisationId } });
    return this.people.read(personId);
  }

  private async check(person: PersonDto, organisationId: string): Promise<void> {
    const organisation = await this.unitOfWork.manager.getRepository(Organisation).findOneBy({ id: organisationId, mergedInto: IsNull() });
    if (!organisation) throw invalidInput([{ pointer: '/organisationId', code: 'unknown-reference' }]);
    const same = person.organisationId === organisation.id;
    rejectWhenInvalid(same ? [{ pointer: '/organisationId', code: 'person.same-organisation' }] : []);
  }
}
