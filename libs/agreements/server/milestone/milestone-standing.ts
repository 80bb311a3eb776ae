/** Milestones with what is known of them now: latest forecast, completion, and the day on which they are due. */
export const milestoneStanding = `
  (select milestone.programme_id, milestone.id, milestone.partnership_id, milestone.agreement_id, milestone.goal_id, milestone.title,
          milestone.baseline_on, forecast.forecast_on, completion.completed_on,
          coalesce(forecast.forecast_on, milestone.baseline_on) as due_on,
          milestone.responsible_organisation_id, organisation.shown_name as responsible_organisation_name,
          coalesce(organisation.merged_into, organisation.id) as acting_organisation_id,
          milestone.responsible_person_id, person.name as responsible_person_name, milestone.version, milestone.evidence,
          milestone.withdrawn_number
     from milestone
     join organisation on organisation.programme_id = milestone.programme_id
                      and organisation.id = milestone.responsible_organisation_id
     left join person on person.programme_id = milestone.programme_id and person.id = milestone.responsible_person_id
     left join milestone_completion completion on completion.programme_id = milestone.programme_id
                                              and completion.milestone_id = milestone.id
     left join lateral (
       select forecast_on from milestone_forecast
        where programme_id = milestone.programme_id and milestone_id = milestone.id
        order by recorded_at desc, id desc limit 1) forecast on true) as standing`;

/** The columns of a milestone as the API tells them, from {@link milestoneStanding}; its status is added by the domain. */
export const milestoneColumns = `
  standing.id, standing.title, standing.baseline_on::text as "baselineOn", standing.forecast_on::text as "forecastOn",
  standing.due_on::text as "dueOn", standing.completed_on::text as "completedOn",
  standing.responsible_organisation_id as "responsibleOrganisationId",
  standing.responsible_organisation_name as "responsibleOrganisationName",
  standing.responsible_person_id as "responsiblePersonId", standing.responsible_person_name as "responsiblePersonName",
  standing.goal_id as "goalId"`;
