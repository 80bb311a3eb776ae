import { Injectable } from '@nestjs/common';
import { Clock, type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';
import { AgreementRecordRepository } from './agreement-record.repository.js';

type Values = PersonalDataSection['records'][number];

/** What agreements hold about a person, and how the person is taken out of their records. */
@Injectable()
export class AgreementPersonalData implements PersonalDataProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: AgreementRecordRepository,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    const names = await this.records.namesOf(personId);
    return [
      { kind: 'agreement', records: await this.registered(personId) },
      { kind: 'milestone', records: await this.responsible(personId) },
      { kind: 'milestone-forecast', records: await this.forecasts(personId) },
      { kind: 'milestone-completion', records: await this.completions(personId) },
      { kind: 'attestation', records: await this.attestations(personId) },
      {
        kind: 'agreement-record',
        records: names.map(({ agreementId, agreementTitle, content }) => ({ agreementId, agreementTitle, ...content })),
      },
    ];
  }

  /** Takes the name, and the salt that could help to guess it, out of every record; the records still hold. */
  async erase(personId: string): Promise<void> {
    await this.records.erasePerson(personId, this.clock.now());
  }

  private registered(personId: string): Promise<Values[]> {
    return this.query(
      `select id, title, registered_at::text as "registeredAt" from agreement
        where programme_id = $1 and registered_by = $2 order by registered_at, id`,
      personId,
    );
  }

  private responsible(personId: string): Promise<Values[]> {
    return this.query(
      `select id, title, baseline_on::text as "baselineOn" from milestone
        where programme_id = $1 and responsible_person_id = $2 order by baseline_on, id`,
      personId,
    );
  }

  private forecasts(personId: string): Promise<Values[]> {
    return this.query(
      `select milestone_id as "milestoneId", forecast_on::text as "forecastOn", reason, recorded_at::text as "recordedAt"
         from milestone_forecast where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
      personId,
    );
  }

  private completions(personId: string): Promise<Values[]> {
    return this.query(
      `select milestone_id as "milestoneId", completed_on::text as "completedOn", note, recorded_at::text as "recordedAt"
         from milestone_completion where programme_id = $1 and recorded_by = $2 order by recorded_at, milestone_id`,
      personId,
    );
  }

  /** That the person gave a word and when; what it said is the organisation's, and sealed until all words open. */
  private attestations(personId: string): Promise<Values[]> {
    return this.query(
      `select round_id as "attestationId", recorded_at::text as "recordedAt"
         from attestation_word where programme_id = $1 and recorded_by = $2 order by recorded_at, round_id`,
      personId,
    );
  }

  private query(sql: string, personId: string): Promise<Values[]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, personId]);
  }
}
