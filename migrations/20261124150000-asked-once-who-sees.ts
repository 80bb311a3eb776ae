import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Policies ask for the visible partnerships in the list of what is selected, which calls the function, with all that it
 * sets, again for each partnership that it gives. Asked as a table it is called once. What is visible stays the same.
 */
export class AskedOnceWhoSees20261124150000 implements MigrationInterface {
  name = 'AskedOnceWhoSees20261124150000';

  up(queryRunner: QueryRunner): Promise<void> {
    return rewrite(queryRunner, String.raw`SELECT visible_partnership_ids\(\) AS visible_partnership_ids`, 'select seen.id from visible_partnership_ids() as seen (id)');
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return rewrite(queryRunner, String.raw`SELECT seen\.id\s+FROM visible_partnership_ids\(\) seen\(id\)`, 'select visible_partnership_ids()');
  }
}

/** Puts other words in every policy, as PostgreSQL writes them out. */
async function rewrite(queryRunner: QueryRunner, pattern: string, words: string): Promise<void> {
  await queryRunner.query(`
    do $$
    declare
      policy record;
    begin
      for policy in select * from pg_policies where schemaname = 'public' and concat(qual, with_check) ~ '${pattern}' loop
        execute format('alter policy %I on %I', policy.policyname, policy.tablename)
          || coalesce(' using (' || regexp_replace(policy.qual, '${pattern}', '${words}', 'g') || ')', '')
          || coalesce(' with check (' || regexp_replace(policy.with_check, '${pattern}', '${words}', 'g') || ')', '');
      end loop;
    end $$`);
}
