import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, conflict, found, newId, Outbox, rejectWhenInvalid, whenTaken } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { agreementErrors } from '../../domain/index.js';
import { AgreementRecognitionRepository } from '../recognition/agreement-recognition.repository.js';
import { ChainedRecordKeeper } from '../record/agreement-record.keeper.js';
import { AgreementVersionKeeper } from '../version/agreement-version.keeper.js';
import type { AgreementDto, NewAgreement } from './agreement.dto.js';
import { AgreementRepository, type RegisteredAgreement } from './agreement.repository.js';
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
    private readonly records: ChainedRecordKeeper,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(partnershipId: string, input: NewAgreement, member: Membership): Promise<AgreementDto> {
    await this.check(partnershipId, input, member);
    const id = input.id ?? newId();
    await this.add([{ id, partnershipId, input }], member);
    return this.agreements.read(partnershipId, id, member);
  }

  /**
   * Adds agreements that were checked, each with its first version, the beginning of its record, its trail and its event.
   * @param origin where they came from, for the trail, when they were not registered by hand
   */
  async add(agreements: readonly RegisteredAgreement[], member: Membership, origin?: 'import'): Promise<void> {
    const ids = agreements.map(({ id }) => id);
    const subjects = agreements.map(({ id, partnershipId }) => ({ partnershipId, agreementId: id }));
    await whenTaken(
      'agreement_pkey',
      () => conflict('agreement.already-registered'),
      () => this.repository.insertAll(agreements, member.personId, this.clock.now()),
    );
    await this.recognitions.insertRegistrations(subjects, member.organisationId);
    await this.versions.keepFirstOf(ids);
    await this.records.begin(ids);
    await this.audit.recordAll(
      subjects.map(({ partnershipId, agreementId }) => ({
        action: 'agreement.registered',
        subjectId: agreementId,
        partnershipId,
        ...(origin && { details: { origin } }),
      })),
    );
    // What comes out of a register is told of once, when all of it is there: `register-import.completed`.
    if (origin !== 'import') await this.outbox.publishAll('agreement.registered', subjects);
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
