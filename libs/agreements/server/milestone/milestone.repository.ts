import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { type DueItem, found, type Responsibility, UnitOfWork } from '@samenspel/platform/server';
import type { CompletionDto, ForecastDto, MilestoneDto, MilestonePartyDto, MilestoneSummary, NewCompletion, NewForecast } from './milestone.dto.js';
import { milestoneColumns, milestoneStanding } from './milestone-standing.js';

type Computed = 'status' | 'asOf' | 'evidenceCount' | 'forecasts' | 'completion' | 'acceptance' | 'objections' | 'fairClock' | 'otherParties' | 'mayRecordPause';

export type MilestoneRow = Omit<MilestoneDto, Computed> & {
  readonly actingOrganisationId: string;
  readonly parties: readonly MilestonePartyDto[];
};

/** What a change of a milestone has to reckon with. */
export interface AdvancedMilestone {
  readonly agreementId: string;
  /** First day of the agreement. */
  readonly startsOn: LocalDate;
  readonly completed: boolean;
  /** Whether the agreement was terminated, so that the milestone is no longer asked. */
  readonly terminated: boolean;
}

/** What was known of a milestone at some moment. */
export interface KnownMilestone {
  readonly id: string;
  readonly title: string;
  readonly partnershipId: string;
  readonly baselineOn: LocalDate;
  readonly forecastOn: LocalDate | null;
  readonly completedOn: LocalDate | null;
}

interface Recording {
  readonly id: string;
  readonly partnershipId: string;
  readonly milestoneId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Still to be done: not left out of the agreement by a later version, nor in one that was terminated. */
const inForce = `standing.withdrawn_number is null
  and not exists (
    select from agreement_termination termination
     where termination.programme_id = standing.programme_id and termination.agreement_id = standing.agreement_id)`;

/** The only SQL about milestones, what is expected of them and how they were completed. */
@Injectable()
export class MilestoneRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofAgreement(agreementId: string): Promise<Omit<MilestoneSummary, 'status'>[]> {
    return this.unitOfWork.manager.query(
      `select ${milestoneColumns} from ${milestoneStanding}
        where standing.programme_id = $1 and standing.agreement_id = $2 and standing.withdrawn_number is null
        order by standing.baseline_on, standing.id`,
      [this.unitOfWork.programmeId, agreementId],
    );
  }

  async find(partnershipId: string, id: string): Promise<MilestoneRow | undefined> {
    const [row] = await this.unitOfWork.prepared<MilestoneRow>(
      `select ${milestoneColumns}, standing.partnership_id as "partnershipId", partnership.name as "partnershipName",
              standing.agreement_id as "agreementId", agreement.title as "agreementTitle",
              termination.terminated_on::text as "agreementTerminatedOn", goal.title as "goalTitle", standing.version, standing.evidence,
              standing.acting_organisation_id as "actingOrganisationId",
              (select json_agg(json_build_object('id', party.organisation_id, 'name', organisation.shown_name) order by organisation.shown_name)
                 from agreement_party party
                 join organisation on organisation.programme_id = party.programme_id and organisation.id = party.organisation_id
                where party.programme_id = standing.programme_id and party.agreement_id = standing.agreement_id
                  and party.withdrawn_number is null) as parties
         from ${milestoneStanding}
         join partnership on partnership.programme_id = standing.programme_id and partnership.id = standing.partnership_id
         join agreement on agreement.programme_id = standing.programme_id and agreement.id = standing.agreement_id
         left join goal on goal.programme_id = standing.programme_id and goal.id = standing.goal_id
         left join agreement_termination termination on termination.programme_id = standing.programme_id
                                                    and termination.agreement_id = standing.agreement_id
        where standing.programme_id = $1 and standing.partnership_id = $2 and standing.id = $3`,
      [this.unitOfWork.programmeId, partnershipId, id],
    );
    return row;
  }

  forecasts(milestoneId: string): Promise<ForecastDto[]> {
    return this.unitOfWork.manager.query(
      `select forecast.forecast_on::text as "forecastOn", forecast.reason, person.name as "recordedByName",
              forecast.recorded_at as "recordedAt"
         from milestone_forecast forecast
         join person on person.programme_id = forecast.programme_id and person.id = forecast.recorded_by
        where forecast.programme_id = $1 and forecast.milestone_id = $2
        order by forecast.recorded_at desc, forecast.id desc`,
      [this.unitOfWork.programmeId, milestoneId],
    );
  }

  async completion(milestoneId: string): Promise<CompletionDto | null> {
    const [row] = await this.unitOfWork.manager.query(
      `select completion.completed_on::text as "completedOn", completion.note, person.name as "recordedByName",
              completion.recorded_at as "recordedAt"
         from milestone_completion completion
         join person on person.programme_id = completion.programme_id and person.id = completion.recorded_by
        where completion.programme_id = $1 and completion.milestone_id = $2`,
      [this.unitOfWork.programmeId, milestoneId],
    );
    return row ?? null;
  }

  /** Adds a delivery; one that met an objection stays, and this is the next. */
  async insertCompletion({ completedOn, note }: NewCompletion, recording: Recording): Promise<void> {
    const { id, partnershipId, milestoneId, recordedBy, recordedAt } = recording;
    await this.unitOfWork.manager.query(
      `insert into milestone_completion_round
         (programme_id, id, partnership_id, milestone_id, round, completed_on, note, recorded_by, recorded_at)
       select $1, $2, $3, $4, count(*) + 1, $5, $6, $7, $8
         from milestone_completion_round where programme_id = $1 and milestone_id = $4`,
      [this.unitOfWork.programmeId, id, partnershipId, milestoneId, completedOn, note ?? null, recordedBy, recordedAt],
    );
  }

  /** Moves the milestone on to its next version. @returns undefined when it no longer has the version that was read */
  async advance(partnershipId: string, id: string, version: number): Promise<AdvancedMilestone | undefined> {
    const [[row]]: [AdvancedMilestone[], number] = await this.unitOfWork.manager.query(
      `update milestone set version = milestone.version + 1
         from agreement
        where milestone.programme_id = $1 and milestone.partnership_id = $2 and milestone.id = $3 and milestone.version = $4
          and agreement.programme_id = milestone.programme_id and agreement.id = milestone.agreement_id
       returning milestone.agreement_id as "agreementId", agreement.starts_on::text as "startsOn",
                 exists (select from milestone_completion completion
                          where completion.programme_id = milestone.programme_id and completion.milestone_id = milestone.id) as completed,
                 exists (select from agreement_termination termination
                          where termination.programme_id = milestone.programme_id and termination.agreement_id = milestone.agreement_id) as terminated`,
      [this.unitOfWork.programmeId, partnershipId, id, version],
    );
    return row;
  }

  async insertForecast({ forecastOn, reason }: NewForecast, recording: Recording): Promise<void> {
    const { id, partnershipId, milestoneId, recordedBy, recordedAt } = recording;
    await this.unitOfWork.manager.query(
      `insert into milestone_forecast
         (programme_id, id, partnership_id, milestone_id, forecast_on, reason, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [this.unitOfWork.programmeId, id, partnershipId, milestoneId, forecastOn, reason, recordedBy, recordedAt],
    );
  }

  openUntil(date: LocalDate): Promise<Omit<DueItem, 'kind' | 'path'>[]> {
    return this.unitOfWork.manager.query(
      `select standing.id, standing.partnership_id as "partnershipId", partnership.name as "partnershipName", standing.title,
              standing.due_on::text as "dueOn", standing.acting_organisation_id as "organisationId",
              standing.responsible_organisation_name as "organisationName", standing.responsible_person_id as "personId",
              (select hash from agreement_record_link
                where agreement_record_link.programme_id = standing.programme_id
                  and agreement_record_link.agreement_id = standing.agreement_id
                order by sequence desc limit 1) as "recordHead"
         from ${milestoneStanding}
         join partnership on partnership.programme_id = standing.programme_id and partnership.id = standing.partnership_id
        where standing.programme_id = $1 and standing.completed_on is null and standing.due_on <= $2 and ${inForce}
        order by standing.due_on, standing.id`,
      [this.unitOfWork.programmeId, date],
    );
  }

  async countOpenOf(organisationId: string): Promise<number> {
    const [row]: { count: number }[] = await this.unitOfWork.manager.query(
      `select count(*)::int as count from ${milestoneStanding}
        where standing.programme_id = $1 and standing.acting_organisation_id = $2 and standing.completed_on is null and ${inForce}`,
      [this.unitOfWork.programmeId, organisationId],
    );
    return row?.count ?? 0;
  }

  /** What one person is named for and did not complete, earliest first. */
  openOf(personId: string): Promise<Omit<Responsibility, 'kind' | 'path'>[]> {
    return this.unitOfWork.manager.query(
      `select standing.id, standing.partnership_id as "partnershipId", partnership.name as "partnershipName", standing.title
         from ${milestoneStanding}
         join partnership on partnership.programme_id = standing.programme_id and partnership.id = standing.partnership_id
        where standing.programme_id = $1 and standing.responsible_person_id = $2 and standing.completed_on is null and ${inForce}
        order by standing.due_on, standing.id`,
      [this.unitOfWork.programmeId, personId],
    );
  }

  /** Names another person for a milestone, or nobody; the organisation that is responsible stays. @returns its partnership */
  async name(id: string, personId: string | null): Promise<string> {
    const [[row]]: [{ partnership_id: string }[], number] = await this.unitOfWork.manager.query(
      `update milestone set responsible_person_id = $3, version = version + 1
        where programme_id = $1 and id = $2 returning partnership_id`,
      [this.unitOfWork.programmeId, id, personId],
    );
    return found(row).partnership_id;
  }

  /** Milestones as they were known just before a moment. */
  knownBefore(moment: Date): Promise<KnownMilestone[]> {
    return this.unitOfWork.manager.query(
      `select milestone.id, milestone.title, milestone.partnership_id as "partnershipId",
              milestone.baseline_on::text as "baselineOn", forecast.forecast_on::text as "forecastOn",
              completion.completed_on::text as "completedOn"
         from milestone
         join agreement on agreement.programme_id = milestone.programme_id and agreement.id = milestone.agreement_id
         left join milestone_completion_round completion
           on completion.programme_id = milestone.programme_id and completion.milestone_id = milestone.id
          and completion.recorded_at < $2
          and not exists (
            select from milestone_acceptance objection
             where objection.programme_id = completion.programme_id and objection.completion_id = completion.id
               and objection.kind = 'objected' and objection.recorded_at < $2)
         left join lateral (
           select forecast_on from milestone_forecast
            where programme_id = milestone.programme_id and milestone_id = milestone.id and recorded_at < $2
            order by recorded_at desc, id desc limit 1) forecast on true
        where milestone.programme_id = $1 and agreement.registered_at < $2
          and not exists (
            select from agreement_version
             where agreement_version.programme_id = milestone.programme_id and agreement_version.agreement_id = milestone.agreement_id
               and agreement_version.number = milestone.withdrawn_number and agreement_version.recorded_at < $2)
          and not exists (
            select from agreement_termination termination
             where termination.programme_id = milestone.programme_id and termination.agreement_id = milestone.agreement_id
               and termination.recorded_at < $2)
        order by milestone.partnership_id, milestone.baseline_on, milestone.id`,
      [this.unitOfWork.programmeId, moment],
    );
  }
}
