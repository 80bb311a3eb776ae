import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, AuditTrail, Clock, conflict, found, newId, Outbox, rejectWhenInvalid, whenTaken } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { agreementErrors } from '../../domain/index.js';
import { AgreementRecognitionRepository } from '../recognition/agreement-recognition.repository.js';
import { AgreementVersionKeeper } from '../version/agreement-version.keeper.js';
import type { AgreementDto, NewAgreement } from './agreement.dto.js';
import { AgreementRepository } from './agreement.repository.js';
import { AgreementService } from './agreement.service.js';

/** Registers an agreement as it was signed elsewhere, with its parties, goals and milestones: all of it or nothing. */
@Injectable()
export class RegisterAgreement {
  constructor(
    private readonly repository: AgreementRepository,
    private readonly agreements: AgreementService,
    private readonly partnerships: PartnershipRepository,
    private readonly versions: AgreementVersionKeeper,
    private readonly recognitions: AgreementRecognitionRepository,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param origin where it came from, for the trail, when it was not registered by hand */
  async run(partnershipId: string, input: NewAgreement, member: Membership, origin?: 'import'): Promise<AgreementDto> {
    await this.check(partnershipId, input, member);
    const id = input.id ?? newId();
    await whenTaken(
      'agreement_pkey',
      () => conflict('agreement.already-registered'),
      () => this.repository.insert(id, partnershipId, input, member.personId, this.clock.now()),
    );
    await this.recognitions.insertRegistration(partnershipId, id, member.organisationId);
    await this.versions.keepFirst(partnershipId, id);
    await this.records.keep(partnershipId, id);
    await this.audit.record({ action: 'agreement.registered', subjectId: id, partnershipId, ...(origin && { details: { origin } }) });
    await this.outbox.publish('agreement.registered', { partnershipId, agreementId: id, ...(origin && { origin }) });
    return this.agreements.read(partnershipId, id, member);
  }

  private async check(partnershipId: string, input: NewAgreement, member: Membership): Promise<void> {
    const { organisations } = found(await this.partnerships.find(partnershipId));
    const participants = await this.partnerships.participants(partnershipId);
    const named = [...input.partyIds, ...input.milestones.map((milestone) => milestone.responsibleOrganisationId)];
    const people = input.milestones.flatMap(({ responsiblePersonId }) => responsiblePersonId ?? []);
    const errors = agreementErrors(input, {
      today: this.clock.today(member.timeZone),
      organisationIds: await this.partnerships.knownOrganisations(named),
      partnerIds: new Set(organisations.map((organisation) => organisation.id)),
      organisationOfPerson: await this.partnerships.organisationsOfPeople(people),
      participantIds: new Set(participants.map(({ personId }) => personId)),
    });
    rejectWhenInvalid(errors);
  }
}
