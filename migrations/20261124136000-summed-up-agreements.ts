import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

/** What a summary is made from. The functions of the owner read it, which the policies are forced on too. */
const sources = [
  'agreement',
  'agreement_party',
  'agreement_version',
  'agreement_termination',
  'goal',
  'milestone',
  'milestone_forecast',
] as const;

const readable = (table: string) => `create policy ${table}_for_summary on ${table} for select to samenspel_owner using (true);`;

/** After new rows: once a statement, whatever the number of rows. */
const summedUpAfterInsert = (table: string, agreements: string) => `
  create function sum_up_after_${table}() returns trigger
    language plpgsql security definer set search_path = public as $$
    declare named record;
    begin
      for named in select programme_id, array_agg(distinct agreement_id) as ids from (${agreements}) as found group by programme_id loop
        perform sum_up_agreements(named.programme_id, named.ids);
      end loop;
      return null;
    end $$;
  create trigger sum_up_after_insert after insert on ${table}
    referencing new table as added for each statement execute function sum_up_after_${table}();`;

/** After a change of what a summary shows; the version that every write moves on is no part of it. */
const summedUpAfterUpdate = (table: string, id: string, columns: readonly string[]) => `
  create trigger sum_up_after_update after update of ${columns.join(', ')} on ${table} for each row
    when ((${columns.map((column) => `old.${column}`).join(', ')}) is distinct from (${columns.map((column) => `new.${column}`).join(', ')}))
    execute function sum_up_after_change('${id}');`;

const ofAgreement = 'select programme_id, agreement_id from added';
const ofMilestone = `
  select milestone.programme_id, milestone.agreement_id
    from added join milestone on milestone.programme_id = added.programme_id and milestone.id = added.milestone_id`;

const inserts: readonly (readonly [table: string, agreements: string])[] = [
  ['agreement', 'select programme_id, id as agreement_id from added'],
  ['agreement_party', ofAgreement],
  ['agreement_version', ofAgreement],
  ['agreement_termination', ofAgreement],
  ['goal', ofAgreement],
  ['milestone', ofAgreement],
  ['milestone_forecast', ofMilestone],
];

/**
 * Where it stands that a milestone was completed: one table, or the rounds of completing and what the one who accepts
 * said of each, of which `milestone_completion` is a view.
 */
async function completions(queryRunner: QueryRunner): Promise<readonly (readonly [table: string, agreements: string])[]> {
  const [{ rounds }] = await queryRunner.query(`select to_regclass('milestone_completion_round') is not null as rounds`);
  if (!rounds) return [['milestone_completion', ofMilestone]];
  const ofCompletion = `
    select milestone.programme_id, milestone.agreement_id
      from added
      join milestone_completion_round completion on completion.programme_id = added.programme_id and completion.id = added.completion_id
      join milestone on milestone.programme_id = completion.programme_id and milestone.id = completion.milestone_id`;
  return [['milestone_completion_round', ofMilestone], ['milestone_acceptance', ofCompletion]];
}

const updates: readonly (readonly [table: string, id: string, columns: readonly string[]])[] = [
  ['agreement', 'id', ['title', 'signed_on', 'starts_on', 'ends_on', 'notice_months']],
  ['agreement_party', 'agreement_id', ['withdrawn_number']],
  ['goal', 'agreement_id', ['title', 'withdrawn_number']],
  ['milestone', 'agreement_id', ['title', 'baseline_on', 'responsible_organisation_id', 'withdrawn_number']],
];

const refreshed = [
  'partnership_id',
  'title',
  'signed_on',
  'starts_on',
  'ends_on',
  'terminated_on',
  'expires_from',
  'party_ids',
  'milestone_count',
  'completed_count',
  'next_milestone_id',
  'open_due_on',
  'search',
];

/**
 * One row an agreement with what a list shows, filters, sorts and searches, so that a page is read from one index however
 * many agreements and milestones there are. Triggers of the owner keep it; the application may only read it.
 */
export class SummedUpAgreements20261124136000 implements MigrationInterface {
  name = 'SummedUpAgreements20261124136000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const completed = await completions(queryRunner);
    const added = [...inserts, ...completed];
    await queryRunner.query(`
      -- Words without case and accents, so that 'coordinatie' finds 'coördinatie'.
      create function folded(words text) returns text language sql immutable strict parallel safe
        return regexp_replace(normalize(lower(words), nfd), '[\\u0300-\\u036f]', '', 'g');

      -- Stems, so that 'werkplek' finds 'werkplekken', and the words themselves, so that one that is being typed finds too.
      create function dutch_words(words text) returns tsvector language sql immutable strict parallel safe
        return to_tsvector('pg_catalog.dutch', folded(words)) || to_tsvector('pg_catalog.simple', folded(words));

      -- The ends of words, so that 'onderhoud' finds 'groenonderhoud': Dutch writes compounds as one word.
      create function word_tails(words text) returns tsvector language sql immutable strict parallel safe
        return (
          select to_tsvector('pg_catalog.simple', coalesce(string_agg(right(word, -dropped), ' '), ''))
            from unnest(regexp_split_to_array(folded(words), '[^[:alnum:]]+')) as word,
                 generate_series(1, least(char_length(word) - 4, 40)) as dropped);

      -- All words, each as a stem or as the beginning of a word; null when there is nothing to look for.
      create function dutch_query(words text) returns tsquery
        language plpgsql immutable strict parallel safe as $$
        declare
          word text;
          asked tsquery;
        begin
          for word in select unnest(regexp_split_to_array(folded(left(words, 200)), '[^[:alnum:]]+')) limit 20 loop
            continue when numnode(plainto_tsquery('pg_catalog.dutch', word)) = 0;
            asked := coalesce(asked, ''::tsquery)
                     && (plainto_tsquery('pg_catalog.dutch', word) || to_tsquery('pg_catalog.simple', word || ':*'));
          end loop;
          return asked;
        end $$;

      create table agreement_summary (
        programme_id uuid not null,
        agreement_id uuid not null,
        partnership_id uuid not null,
        title text not null,
        signed_on date not null,
        starts_on date not null,
        ends_on date,
        terminated_on date,
        expires_from date,
        party_ids uuid[] not null,
        milestone_count integer not null,
        completed_count integer not null,
        next_milestone_id uuid,
        open_due_on date[] not null,
        search tsvector not null,
        sorted_title text not null generated always as (lower(title)) stored,
        sorted_end date not null generated always as (coalesce(least(ends_on, terminated_on), 'infinity')) stored,
        sorted_due date not null generated always as (coalesce(open_due_on[1], 'infinity')) stored,
        primary key (programme_id, agreement_id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id)
      );
      create index agreement_summary_by_title on agreement_summary (programme_id, sorted_title, agreement_id);
      create index agreement_summary_by_end on agreement_summary (programme_id, sorted_end, agreement_id);
      create index agreement_summary_by_due on agreement_summary (programme_id, sorted_due, agreement_id);
      create index agreement_summary_of_partnership on agreement_summary (programme_id, partnership_id, sorted_title, agreement_id);
      create index agreement_summary_search on agreement_summary using gin (search) with (fastupdate = off);
      drop index agreement_by_title;

      ${protectedByPartnership('agreement_summary', 'read')}
      ${deletedWithProgramme('agreement_summary')}
      create policy agreement_summary_read_by_functions on agreement_summary for select to samenspel_owner using (true);
      create policy agreement_summary_added_by_functions on agreement_summary for insert to samenspel_owner with check (true);
      create policy agreement_summary_changed_by_functions on agreement_summary for update to samenspel_owner using (true) with check (true);
      ${[...sources, ...completed.map(([table]) => table)].map(readable).join('\n')}

      create function sum_up_agreements(programme uuid, agreements uuid[]) returns void
        language plpgsql security definer set search_path = public as $$
        begin
          -- Who waits here for another writer reads what that writer left in the next statement.
          perform from agreement_summary where programme_id = programme and agreement_id = any(agreements) order by agreement_id for update;
          insert into agreement_summary (programme_id, agreement_id, ${refreshed.join(', ')})
            select agreement.programme_id, agreement.id, agreement.partnership_id, agreement.title, agreement.signed_on,
                   agreement.starts_on, agreement.ends_on, termination.terminated_on,
                   (agreement.ends_on - greatest(interval '3 months', make_interval(months => coalesce(agreement.notice_months, 0))))::date,
                   array(
                     select party.organisation_id from agreement_party party
                      where party.programme_id = programme and party.partnership_id = agreement.partnership_id
                        and party.agreement_id = agreement.id and party.withdrawn_number is null
                      order by party.organisation_id),
                   coalesce(progress.milestones, 0), coalesce(progress.completed, 0), progress.open_ids[1],
                   coalesce(progress.open_due_on, '{}'),
                   array_to_tsvector(array['#' || agreement.programme_id])
                   || setweight(dutch_words(agreement.title), 'A') || word_tails(agreement.title)
                   || setweight(dutch_words(concat_ws(' ', version.purpose, goals.titles)), 'B')
                   || setweight(dutch_words(coalesce(progress.titles, '')), 'C')
              from agreement
              left join agreement_termination termination
                on termination.programme_id = agreement.programme_id and termination.agreement_id = agreement.id
              left join lateral (
                select agreement_version.canonical::jsonb ->> 'purpose' as purpose from agreement_version
                 where agreement_version.programme_id = programme and agreement_version.agreement_id = agreement.id
                 order by agreement_version.number desc limit 1) version on true
              left join lateral (
                select string_agg(goal.title, ' ') as titles from goal
                 where goal.programme_id = programme and goal.agreement_id = agreement.id and goal.withdrawn_number is null) goals on true
              left join lateral (
                select count(*)::integer as milestones, count(completion.milestone_id)::integer as completed,
                       string_agg(milestone.title, ' ') as titles,
                       array_agg(due.due_on order by due.due_on, milestone.id) filter (where completion.milestone_id is null) as open_due_on,
                       array_agg(milestone.id order by due.due_on, milestone.id) filter (where completion.milestone_id is null) as open_ids
                  from milestone
                  left join milestone_completion completion
                    on completion.programme_id = milestone.programme_id and completion.milestone_id = milestone.id
                 cross join lateral (
                   select coalesce(
                     (select forecast.forecast_on from milestone_forecast forecast
                       where forecast.programme_id = milestone.programme_id and forecast.milestone_id = milestone.id
                       order by forecast.recorded_at desc, forecast.id desc limit 1),
                     milestone.baseline_on) as due_on) due
                 where milestone.programme_id = programme and milestone.agreement_id = agreement.id
                   and milestone.withdrawn_number is null) progress on true
             where agreement.programme_id = programme and agreement.id = any(agreements)
            on conflict (programme_id, agreement_id) do update
              set ${refreshed.map((column) => `${column} = excluded.${column}`).join(', ')};
        end $$;

      create function sum_up_after_change() returns trigger
        language plpgsql security definer set search_path = public as $$
        begin
          perform sum_up_agreements(new.programme_id, array[(to_jsonb(new) ->> tg_argv[0])::uuid]);
          return null;
        end $$;
      ${added.map(([table, agreements]) => summedUpAfterInsert(table, agreements)).join('\n')}
      ${updates.map(([table, id, columns]) => summedUpAfterUpdate(table, id, columns)).join('\n')}

      -- The policies of the application keep a text search from its index, because @@ could tell of rows that are hidden;
      -- so the owner searches here, for the same partnerships. Within, the words come first, from the index, with the
      -- programme as one of them: the planner does not count that a long search vector lies outside its row, and would
      -- look into every row instead.
      create function found_agreement_ids(words text, partnership uuid) returns table (agreement_id uuid)
        language sql stable security definer set search_path = public set enable_seqscan = off
        begin atomic
          with matching as materialized (
            select summary.programme_id, summary.partnership_id, summary.agreement_id
              from agreement_summary as summary
             where summary.search @@ (('''#' || current_programme_id() || '''')::tsquery && dutch_query(words)))
          select matching.agreement_id
            from matching
           where matching.programme_id = current_programme_id()
             and matching.partnership_id in (select visible_partnership_ids())
             and (partnership is null or matching.partnership_id = partnership);
        end;

      revoke execute on function sum_up_agreements(uuid, uuid[]), sum_up_after_change(), found_agreement_ids(text, uuid) from public;
      ${added.map(([table]) => `revoke execute on function sum_up_after_${table}() from public;`).join('\n')}
      grant execute on function found_agreement_ids(text, uuid) to samenspel_app;

      select sum_up_agreements(programme_id, array_agg(id)) from agreement group by programme_id;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const completed = await completions(queryRunner);
    const added = [...inserts, ...completed];
    await queryRunner.query(`
      ${updates.map(([table]) => `drop trigger sum_up_after_update on ${table};`).join('\n')}
      ${added.map(([table]) => `drop trigger sum_up_after_insert on ${table}; drop function sum_up_after_${table}();`).join('\n')}
      drop function found_agreement_ids(text, uuid);
      drop function sum_up_after_change();
      drop function sum_up_agreements(uuid, uuid[]);
      drop table agreement_summary;
      ${[...sources, ...completed.map(([table]) => table)].map((table) => `drop policy ${table}_for_summary on ${table};`).join('\n')}
      drop function dutch_query(text);
      drop function word_tails(text);
      drop function dutch_words(text);
      drop function folded(text);
      create index agreement_by_title on agreement (programme_id, lower(title), (id::text));
    `);
  }
}
