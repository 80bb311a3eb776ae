import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { newId, UnitOfWork } from '@samenspel/platform/server';
import type { Registration } from '../../domain/index.js';
import { milestoneStanding } from '../milestone/milestone-standing.js';
import { registrationOf } from '../recognition/registration-of.js';
import type { AgreementDto, GoalDto, NewAgreement } from './agreement.dto.js';

type Unstated<T> = Omit<T, 'status'>;
export type AgreementRow = Unstated<Omit<AgreementDto, 'goals' | 'milestones' | 'asOf' | 'termination' | 'recognition'>> & {
  /** Null when it was written here. */
  readonly registration: Registration | null;
};

/** An agreement as it is registered, with the id that it gets. */
export interface RegisteredAgreement {
  readonly id: string;
  readonly partnershipId: string;
  readonly input: NewAgreement;
}

/** What was known of an agreement at some moment. */
export interface AgreementFact {
  readonly id: string;
  readonly title: string;
  readonly partnershipId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

const partiesOf = `
  (select json_agg(json_build_object('id', organisation.id, 'name', organisation.shown_name, 'sector', organisation.sector)
                   order by organisation.sector = 'private', lower(organisation.name))
     from agreement_party
     join organisation on organisation.programme_id = agreement_party.programme_id
                      and organisation.id = agreement_party.organisation_id
    where agreement_party.programme_id = agreement.programme_id
      and agreement_party.partnership_id = agreement.partnership_id
      and agreement_party.agreement_id = agreement.id
      and agreement_party.withdrawn_number is null)`;

const nextMilestoneOf = `
  (select json_build_object('id', standing.id, 'title', standing.title, 'dueOn', standing.due_on,
                            'organisationName', standing.responsible_organisation_name)
     from ${milestoneStanding}
    where standing.programme_id = agreement.programme_id and standing.agreement_id = agreement.id
      and standing.completed_on is null and standing.withdrawn_number is null
    order by standing.due_on, standing.id limit 1)`;

const summaries = `
  select agreement.id, agreement.partnership_id as "partnershipId", partnership.name as "partnershipName", agreement.title,
         agreement.signed_on::text as "signedOn", agreement.starts_on::text as "startsOn", agreement.ends_on::text as "endsOn",
         agreement.number, termination.terminated_on::text as "terminatedOn",
         ${partiesOf} as parties, progress.milestones as "milestoneCount", progress.completed as "completedCount",
         ${nextMilestoneOf} as "nextMilestone", ${registrationOf} as registration, registrar.name as "registeredByName", agreement.registered_at as "registeredAt"
    from agreement
    join partnership on partnership.programme_id = agreement.programme_id and partnership.id = agreement.partnership_id
    join person registrar on registrar.programme_id = agreement.programme_id and registrar.id = agreement.registered_by
    left join agreement_termination termination on termination.programme_id = agreement.programme_id
                                               and termination.agreement_id = agreement.id
   cross join lateral (
     select count(*)::int as milestones, count(completion.milestone_id)::int as completed
       from milestone
       left join milestone_completion completion on completion.programme_id = milestone.programme_id
                                                and completion.milestone_id = milestone.id
      where milestone.programme_id = agreement.programme_id and milestone.agreement_id = agreement.id
        and milestone.withdrawn_number is null) progress`;

/** The only SQL about agreements, their parties and their goals. */
@Injectable()
export class AgreementRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(partnershipId: string, id: string): Promise<AgreementRow | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `${summaries} where agreement.programme_id = $1 and agreement.partnership_id = $2 and agreement.id = $3`,
      [this.unitOfWork.programmeId, partnershipId, id],
    );
    return row;
  }

  goals(agreementId: string): Promise<GoalDto[]> {
    return this.unitOfWork.manager.query(
      `select id, title, description from goal
        where programme_id = $1 and agreement_id = $2 and withdrawn_number is null order by position`,
      [this.unitOfWork.programmeId, agreementId],
    );
  }

  /** Adds agreements with their parties, goals and milestones, in four statements however many there are. */
  async insertAll(agreements: readonly RegisteredAgreement[], registeredBy: string, registeredAt: Date): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    const rows = agreements.map(rowsOf);
    await manager.query(
      `insert into agreement
         (programme_id, id, partnership_id, title, signed_on, starts_on, ends_on, registered_by, registered_at)
       select $1, id, partnership_id, title, signed_on, starts_on, ends_on, $2, $3
         from jsonb_to_recordset($4) as agreement (id uuid, partnership_id uuid, title text, signed_on date, starts_on date, ends_on date)`,
      [programmeId, registeredBy, registeredAt, JSON.stringify(rows.map(({ agreement }) => agreement))],
    );
    await manager.query(
      `insert into agreement_party (programme_id, partnership_id, agreement_id, organisation_id)
       select $1, partnership_id, agreement_id, organisation_id
         from jsonb_to_recordset($2) as party (partnership_id uuid, agreement_id uuid, organisation_id uuid)`,
      [programmeId, JSON.stringify(rows.flatMap(({ parties }) => parties))],
    );
    await manager.query(
      `insert into goal (programme_id, partnership_id, agreement_id, id, position, title, description)
       select $1, partnership_id, agreement_id, id, position, title, description
         from jsonb_to_recordset($2) as goal (partnership_id uuid, agreement_id uuid, id uuid, position integer, title text, description text)`,
      [programmeId, JSON.stringify(rows.flatMap(({ goals }) => goals))],
    );
    await manager.query(
      `insert into milestone (programme_id, partnership_id, agreement_id, id, title, baseline_on, responsible_organisation_id,
                              responsible_person_id, goal_id, version)
       select $1, partnership_id, agreement_id, id, title, baseline_on, organisation_id, person_id, goal_id, 1
         from jsonb_to_recordset($2) as milestone
              (partnership_id uuid, agreement_id uuid, id uuid, title text, baseline_on date, organisation_id uuid, person_id uuid, goal_id uuid)`,
      [programmeId, JSON.stringify(rows.flatMap(({ milestones }) => milestones))],
    );
  }

  /** Agreements that were registered before a moment. */
  knownBefore(moment: Date): Promise<AgreementFact[]> {
    return this.unitOfWork.manager.query(
      `select id, title, partnership_id as "partnershipId", starts_on::text as "startsOn", ends_on::text as "endsOn"
         from agreement where programme_id = $1 and registered_at < $2 order by partnership_id, starts_on, id`,
      [this.unitOfWork.programmeId, moment],
    );
  }
}

/** What an agreement comes to in each table. */
function rowsOf({ id, partnershipId, input }: RegisteredAgreement) {
  const place = { partnership_id: partnershipId, agreement_id: id };
  const { title, signedOn, startsOn, endsOn, partyIds } = input;
  const goals = input.goals.map((goal, position) => ({ ...place, id: newId(), position, title: goal.title, description: goal.description ?? null }));
  return {
    agreement: { id, partnership_id: partnershipId, title, signed_on: signedOn, starts_on: startsOn, ends_on: endsOn ?? null },
    parties: partyIds.map((organisation_id) => ({ ...place, organisation_id })),
    goals,
    milestones: input.milestones.map((milestone) => ({
      ...place,
      id: newId(),
      title: milestone.title,
      baseline_on: milestone.baselineOn,
      organisation_id: milestone.responsibleOrganisationId,
      person_id: milestone.responsiblePersonId ?? null,
      goal_id: milestone.goalIndex == null ? null : goals[milestone.goalIndex]!.id,
    })),
  };
}
