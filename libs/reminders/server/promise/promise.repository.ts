import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { DutyWaitRow } from '@samenspel/agreements/server';
import type { PromiseDto, PromiseQuery } from './promise.dto.js';

export interface PromiseRow extends Omit<PromiseDto, 'fairClock'> {
  /** The agreed day, or the last of days where there is none. */
  readonly sortOn: LocalDate;
  readonly waits: readonly DutyWaitRow[];
}

const acting = (column: string) => `
  (select coalesce(organisation.merged_into, organisation.id) from organisation
    where organisation.programme_id = term.programme_id and organisation.id = ${column})`;

/** One day on which an obligation falls due and is not met. */
export interface OpenObligation {
  readonly id: string;
  readonly dueOn: LocalDate;
}

/** What was promised and is not done, one branch for each kind of promise. */
const openTerms = `
  select programme_id, 'milestone' as kind, id, partnership_id, agreement_id, title, responsible_organisation_id as organisation_id,
         null::uuid as towards_id, baseline_on as due_on,
         (select forecast_on from milestone_forecast
           where programme_id = milestone.programme_id and milestone_id = milestone.id
           order by recorded_at desc, id desc limit 1) as forecast_on,
         'milestones/' || id as place
    from milestone
   where withdrawn_number is null and not exists (
     select from milestone_completion completion
      where completion.programme_id = milestone.programme_id and completion.milestone_id = milestone.id)
  union all
  select programme_id, 'obligation', id, partnership_id, agreement_id, title, organisation_id, towards_organisation_id, open.due_on, null,
         'obligations/' || id
    from unnest($10::uuid[], $11::date[]) as open (obligation_id, due_on)
    join obligation on obligation.id = open.obligation_id
  union all
  select programme_id, 'pledge', id, partnership_id, agreement_id, description, organisation_id, null, due_on, null, 'agreements/' || agreement_id
    from pledge
   where withdrawn_number is null and amount > (
     select coalesce(sum(amount), 0) from contribution
      where contribution.programme_id = pledge.programme_id and contribution.pledge_id = pledge.id)`;

/** The only SQL about what organisations promised each other. */
@Injectable()
export class PromiseRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async organisationName(id: string): Promise<string | undefined> {
    const [row]: { name: string }[] = await this.unitOfWork.manager.query(
      'select organisation.shown_name as name from organisation where programme_id = $1 and id = $2',
      [this.unitOfWork.programmeId, id],
    );
    return row?.name;
  }

  async knowsPartnership(id: string): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query('select 1 from partnership where programme_id = $1 and id = $2', [
      this.unitOfWork.programmeId,
      id,
    ]);
    return rows.length > 0;
  }

  /** What the organisation promised and was promised, the earliest day first, after the given key. */
  list(
    organisationId: string,
    { partnershipId, side, state }: PromiseQuery,
    obligations: readonly OpenObligation[],
    today: LocalDate,
    [sortOn, id]: readonly string[],
    rows: number,
  ): Promise<PromiseRow[]> {
    return this.unitOfWork.manager.query(
      `select promise.kind, promise.id, promise.side, promise.title, promise.debtor_id as "organisationId",
              debtor.shown_name as "organisationName", coalesce(promise.towards_names, '') as "towardsNames",
              promise.partnership_id as "partnershipId", partnership.name as "partnershipName", promise.due_on::text as "dueOn",
              promise.forecast_on::text as "forecastOn", promise.sort_on::text as "sortOn",
              'partnerships/' || promise.partnership_id || '/' || promise.place as path,
              (select coalesce(json_agg(json_build_object(
                        'dutyId', waiting.duty_id, 'source', waiting.source, 'sourceId', waiting.source_id,
                        'organisationId', waiting.organisation_id, 'organisationName', waiting.organisation_name,
                        'fromOn', waiting.from_on, 'untilOn', waiting.until_on, 'answer', waiting.answer,
                        'recordedOn', waiting.recorded_on) order by waiting.from_on, waiting.source_id), '[]')
                 from duty_wait waiting
                where waiting.programme_id = $1 and waiting.duty_id = promise.id) as waits
         from (
           select term.*, coalesce(term.due_on, date '9999-12-31') as sort_on, ${acting('term.organisation_id')} as debtor_id,
                  case when ${acting('term.organisation_id')} = $2 then 'owes' else 'is-owed' end as side, others.names as towards_names
             from (${openTerms}) as term
            cross join lateral (
              select string_agg(organisation.shown_name, ', ' order by organisation.shown_name)
                       filter (where term.towards_id is null or term.towards_id = organisation.id) as names,
                     bool_or(coalesce(organisation.merged_into, organisation.id) = $2
                             and (term.towards_id is null or term.towards_id = organisation.id)) as promised
                from agreement_party party
                join organisation on organisation.programme_id = party.programme_id and organisation.id = party.organisation_id
               where party.programme_id = term.programme_id and party.agreement_id = term.agreement_id
                 and party.organisation_id <> term.organisation_id and party.withdrawn_number is null) others
            where term.programme_id = $1 and ($3::uuid is null or term.partnership_id = $3)
              and (${acting('term.organisation_id')} = $2 or others.promised)
              and not exists (select from agreement_termination ended
                               where ended.programme_id = term.programme_id and ended.agreement_id = term.agreement_id)) as promise
         join partnership on partnership.programme_id = promise.programme_id and partnership.id = promise.partnership_id
         join organisation debtor on debtor.programme_id = promise.programme_id and debtor.id = promise.debtor_id
        where ($4::text is null or promise.side = $4)
          and ($5::text is null or case $5 when 'late' then promise.sort_on < $6::date else promise.sort_on >= $6::date end)
          and (promise.sort_on, promise.id) > ($7::date, $8::uuid)
        order by promise.sort_on, promise.id limit $9`,
      [
        this.unitOfWork.programmeId,
        organisationId,
        partnershipId ?? null,
        side ?? null,
        state ?? null,
        today,
        sortOn,
        id,
        rows,
        obligations.map((open) => open.id),
        obligations.map((open) => open.dueOn),
      ],
    );
  }
}
