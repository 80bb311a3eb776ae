import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An agreement that is renewed by itself goes on when its term is over, unless it was terminated: that was agreed, so
 * nothing is decided here. The new last day is counted from the day in the text, so that the last day of a month stays so.
 */
export class RenewedAgreements20261124160000 implements MigrationInterface {
  name = 'RenewedAgreements20261124160000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function renew_agreements() returns table (agreement_id uuid, partnership_id uuid, ends_on date)
        language sql security definer set search_path = public, pg_temp
        as $function$
          with renewed as (
            select agreement.id, min(term.ends_on) as ends_on
              from agreement
              join agreement_version version on version.programme_id = agreement.programme_id
                                            and version.agreement_id = agreement.id and version.number = agreement.number
             cross join lateral generate_series(1, 1200) as terms (passed)
             cross join lateral (
               select ((version.canonical::jsonb -> 'duration' ->> 'endsOn')::date
                       + make_interval(months => agreement.renewal_months * terms.passed))::date as ends_on) term
             where agreement.programme_id = current_programme_id() and agreement.renewal = 'automatic'
               and agreement.renewal_months is not null and agreement.ends_on < current_day() and term.ends_on >= current_day()
               and not exists (
                 select from agreement_termination termination
                  where termination.programme_id = agreement.programme_id and termination.agreement_id = agreement.id)
             group by agreement.id)
          update agreement set ends_on = renewed.ends_on
            from renewed
           where agreement.programme_id = current_programme_id() and agreement.id = renewed.id
          returning agreement.id, agreement.partnership_id, agreement.ends_on
        $function$;
      revoke execute on function renew_agreements() from public;
      grant execute on function renew_agreements() to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function renew_agreements()');
  }
}
