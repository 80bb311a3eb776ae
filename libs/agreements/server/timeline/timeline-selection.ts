/**
 * One row with all that a timeline shows: of one agreement, or of every agreement of a partnership that goes on.
 * Parameters: programme, partnership, agreement or null, today, and how many milestones at most.
 */
export const timelineSelection = `
  select partnership.name as "partnershipName", term.title as "agreementTitle", term.starts_on::text as "startsOn",
         term.ends_on::text as "endsOn", coalesce(milestones.rows, '[]') as milestones
    from partnership
   cross join lateral (
     select min(agreement.starts_on) as starts_on,
            case when bool_and(agreement.ends_on is not null) then max(agreement.ends_on) end as ends_on,
            case when $3::uuid is not null then min(agreement.title) end as title,
            array_agg(agreement.agreement_id) as ids
       from agreement_summary as agreement
      where agreement.programme_id = $1 and agreement.partnership_id = $2
        and (agreement.agreement_id = $3 or ($3 is null and (agreement.terminated_on is null or agreement.terminated_on > $4::date)
                                                       and (agreement.ends_on is null or agreement.ends_on >= $4::date)))) term
    left join lateral (
     select json_agg(row_to_json(chosen) order by chosen."baselineOn", chosen.id) as rows
       from (
         select milestone.id, milestone.agreement_id as "agreementId", agreement.title as "agreementTitle", milestone.title, milestone.phase,
                milestone.baseline_on as "baselineOn", forecast.forecast_on as "forecastOn",
                coalesce(forecast.forecast_on, milestone.baseline_on) as "dueOn", completion.completed_on as "completedOn",
                milestone.goal_id as "goalId", milestone.responsible_organisation_id as "responsibleOrganisationId",
                organisation.shown_name as "responsibleOrganisationName", milestone.responsible_person_id as "responsiblePersonId",
                person.name as "responsiblePersonName",
                array(select dependency.depends_on_id from milestone_dependency dependency
                       where dependency.programme_id = $1 and dependency.milestone_id = milestone.id
                       order by dependency.depends_on_id) as "dependsOn"
           from milestone
           join agreement_summary as agreement on agreement.programme_id = $1 and agreement.agreement_id = milestone.agreement_id
           join organisation on organisation.programme_id = $1 and organisation.id = milestone.responsible_organisation_id
           left join person on person.programme_id = $1 and person.id = milestone.responsible_person_id
           left join milestone_completion completion on completion.programme_id = $1 and completion.milestone_id = milestone.id
           left join lateral (
             select milestone_forecast.forecast_on from milestone_forecast
              where milestone_forecast.programme_id = $1 and milestone_forecast.milestone_id = milestone.id
              order by milestone_forecast.recorded_at desc, milestone_forecast.id desc limit 1) forecast on true
          where milestone.programme_id = $1 and milestone.partnership_id = $2 and milestone.agreement_id = any(term.ids)
            and milestone.withdrawn_number is null
          order by milestone.baseline_on, milestone.id limit $5) chosen) milestones on true
   where partnership.programme_id = $1 and partnership.id = $2`;
