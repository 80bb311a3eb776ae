import { Injectable } from '@nestjs/common';
import { Clock, type PersonalDataSection, PersonalDataStatements, UnitOfWork } from '@samenspel/platform/server';
import { AgreementRecordRepository } from './agreement-record.repository.js';

/** What agreements hold about a person, and how the person is taken out of their records. */
@Injectable()
export class AgreementPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    agreement: `
      select id, title, registered_at::text as "registeredAt" from agreement
       where programme_id = $1 and registered_by = $2 order by registered_at, id`,
    milestone: `
      select id, title, baseline_on::text as "baselineOn" from milestone
       where programme_id = $1 and responsible_person_id = $2 order by baseline_on, id`,
    'milestone-forecast': `
      select milestone_id as "milestoneId", forecast_on::text as "forecastOn", reason, recorded_at::text as "recordedAt"
        from milestone_forecast where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
    'milestone-completion': `
      select milestone_id as "milestoneId", completed_on::text as "completedOn", note, recorded_at::text as "recordedAt"
        from milestone_completion_round where programme_id = $1 and recorded_by = $2 order by recorded_at, milestone_id`,
    // That the person gave a word and when; what it said is the organisation's, and sealed until all words open.
    attestation: `
      select round_id as "attestationId", recorded_at::text as "recordedAt"
        from attestation_word where programme_id = $1 and recorded_by = $2 order by recorded_at, round_id`,
  };

  constructor(
    unitOfWork: UnitOfWork,
    private readonly records: AgreementRecordRepository,
    private readonly clock: Clock,
  ) {
    super(unitOfWork);
  }

  override async of(personId: string): Promise<PersonalDataSection[]> {
    const names = await this.records.namesOf(personId);
    const records = names.map(({ agreementId, agreementTitle, content }) => ({ agreementId, agreementTitle, ...content }));
    return [...(await super.of(personId)), { kind: 'agreement-record', records }];
  }

  /** Takes the name, and the salt that could help to guess it, out of every record; the records still hold. */
  override async erase(personId: string): Promise<void> {
    await this.records.erasePerson(personId, this.clock.now());
  }
}
