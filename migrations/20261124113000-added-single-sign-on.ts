import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByProgramme, readableByOwner } from './tenancy.js';

/**
 * How the people of an organisation sign in with the account of their own employer. A domain counts once it is proven,
 * and is then one organisation's alone, in all programmes together.
 */
export class AddedSingleSignOn20261124113000 implements MigrationInterface {
  name = 'AddedSingleSignOn20261124113000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table single_sign_on (
        programme_id uuid not null,
        organisation_id uuid not null,
        issuer text not null,
        client_id text not null,
        client_secret text not null,
        claim text,
        claim_values text[] not null,
        admits_new_people boolean not null,
        version integer not null,
        primary key (programme_id, organisation_id),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id),
        check (claim is null or cardinality(claim_values) > 0)
      );
      create table single_sign_on_domain (
        programme_id uuid not null,
        organisation_id uuid not null,
        domain text not null check (domain = lower(domain)),
        proof text not null,
        proven_at timestamptz,
        primary key (programme_id, organisation_id, domain),
        foreign key (programme_id, organisation_id) references single_sign_on (programme_id, organisation_id) on delete cascade
      );
      create unique index single_sign_on_domain_once on single_sign_on_domain (domain) where proven_at is not null;
      ${protectedByProgramme('single_sign_on', 'change')}
      ${protectedByProgramme('single_sign_on_domain', 'change')}
      grant delete on single_sign_on, single_sign_on_domain to samenspel_app;
      ${readableByOwner('single_sign_on')}
      ${readableByOwner('single_sign_on_domain')}

      create function single_sign_on_of_domain(address_domain text)
        returns table (
          programme_id uuid, organisation_id uuid, organisation_name text, issuer text, client_id text, client_secret text,
          claim text, claim_values text[], admits_new_people boolean, domains text[]
        )
        language sql stable security definer set search_path = public
        begin atomic
          select single_sign_on.programme_id, single_sign_on.organisation_id, organisation.name, single_sign_on.issuer,
                 single_sign_on.client_id, single_sign_on.client_secret, single_sign_on.claim, single_sign_on.claim_values,
                 single_sign_on.admits_new_people,
                 array(select proven.domain from single_sign_on_domain as proven
                        where proven.programme_id = single_sign_on.programme_id
                          and proven.organisation_id = single_sign_on.organisation_id and proven.proven_at is not null)
            from single_sign_on_domain as asked
            join single_sign_on on single_sign_on.programme_id = asked.programme_id
                               and single_sign_on.organisation_id = asked.organisation_id
            join organisation on organisation.programme_id = asked.programme_id and organisation.id = asked.organisation_id
           where asked.domain = lower(address_domain) and asked.proven_at is not null;
        end;
      revoke execute on function single_sign_on_of_domain(text) from public;
      grant execute on function single_sign_on_of_domain(text) to samenspel_app;

      alter table auth."session" add column "strong" boolean not null default false;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table auth."session" drop column "strong";
      drop function single_sign_on_of_domain(text);
      drop table single_sign_on_domain, single_sign_on;
    `);
  }
}
