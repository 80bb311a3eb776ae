/** The delivery of a milestone that stood just before the moment `$2`. */
const deliveryThen = (milestone: string) => `
  select delivery.completed_on from milestone_completion_round delivery
   where delivery.programme_id = ${milestone}.programme_id and delivery.milestone_id = ${milestone}.id and delivery.recorded_at < $2
     and not exists (
       select from milestone_acceptance objection
        where objection.programme_id = delivery.programme_id and objection.completion_id = delivery.id
          and objection.kind = 'objected' and objection.recorded_at < $2)
   order by delivery.round desc limit 1`;

/** What the view `duty_wait` shows, in programme `$1` as it was known just before the moment `$2`. */
export const waitsKnownBefore = `
  select duty.duty_id as "dutyId", duty.source, duty.source_id as "sourceId",
         coalesce(organisation.merged_into, organisation.id) as "organisationId", organisation.shown_name as "organisationName",
         duty.from_on::text as "fromOn", duty.until_on::text as "untilOn", duty.answer,
         (duty.recorded_at at time zone programme.time_zone)::date::text as "recordedOn"
    from (
      select pause.programme_id, coalesce(pause.milestone_id, pause.obligation_id) as duty_id, 'pause' as source, pause.id as source_id,
             pause.waits_on_organisation_id as waits_on, pause.from_on, coalesce(ended.until_on, pause.until_on) as until_on,
             (select kind from wait_pause_answer
               where programme_id = pause.programme_id and wait_pause_id = pause.id and recorded_at < $2
               order by recorded_at desc, id desc limit 1) as answer,
             pause.recorded_at
        from wait_pause pause
        left join wait_pause_end ended on ended.programme_id = pause.programme_id and ended.wait_pause_id = pause.id
                                      and not ended.withdrawn and ended.recorded_at < $2
       where pause.programme_id = $1 and pause.recorded_at < $2
         and not exists (
           select from wait_pause_end taken_back
            where taken_back.programme_id = pause.programme_id and taken_back.wait_pause_id = pause.id
              and taken_back.withdrawn and taken_back.recorded_at < $2)
      union all
      select own.programme_id, own.id, 'milestone', other.id, other.responsible_organisation_id, other.baseline_on, delivered.completed_on, null, null
        from milestone_dependency dependency
        join milestone own on own.programme_id = dependency.programme_id and own.id = dependency.milestone_id
        join milestone other on other.programme_id = dependency.programme_id and other.id = dependency.depends_on_id
        left join lateral (${deliveryThen('other')}) as delivered on true
       where dependency.programme_id = $1 and other.responsible_organisation_id <> own.responsible_organisation_id
         and other.withdrawn_number is null and (delivered.completed_on is null or delivered.completed_on > other.baseline_on)
      union all
      select own.programme_id, own.id, 'milestone', other.id, other.responsible_organisation_id, other.baseline_on, delivered.completed_on, null, null
        from obligation_wait waiting
        join obligation own on own.programme_id = waiting.programme_id and own.id = waiting.obligation_id
        join milestone other on other.programme_id = waiting.programme_id and other.id = waiting.waits_for_id
        left join lateral (${deliveryThen('other')}) as delivered on true
       where waiting.programme_id = $1 and other.responsible_organisation_id <> own.organisation_id
         and other.withdrawn_number is null and (delivered.completed_on is null or delivered.completed_on > other.baseline_on)
      union all
      select delivery.programme_id, delivery.milestone_id, 'acceptance', delivery.id, objection.organisation_id,
             (delivery.recorded_at at time zone programme.time_zone)::date, (objection.recorded_at at time zone programme.time_zone)::date,
             null, null
        from milestone_completion_round delivery
        join milestone_acceptance objection on objection.programme_id = delivery.programme_id
                                           and objection.completion_id = delivery.id and objection.kind = 'objected'
        join programme on programme.id = delivery.programme_id
       where delivery.programme_id = $1 and objection.recorded_at < $2
    ) as duty
    join organisation on organisation.programme_id = duty.programme_id and organisation.id = duty.waits_on
    join programme on programme.id = duty.programme_id
   order by duty.from_on, duty.source_id`;
