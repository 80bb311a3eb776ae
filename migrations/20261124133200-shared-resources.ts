import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

const tables = ['shared_resource', 'resource_allocation', 'resource_use'];

const inProgramme = 'programme_id = current_programme_id()';

/** Gives terms that an earlier version named, and this one does not, the number of the version that left them out. */
const leftOut = (table: string, terms: 'pledges' | 'sharedResources') => `
  update ${table} set withdrawn_number = agreed.number
   where ${table}.${inProgramme} and ${table}.agreement_id = agreed.agreement_id and ${table}.withdrawn_number is null
     and ${table}.id not in (select term.id from jsonb_to_recordset(content -> '${terms}') as term (id uuid))
     and ${table}.id in (
       select term.id
         from agreement_version earlier
        cross join lateral jsonb_to_recordset(earlier.canonical::jsonb -> '${terms}') as term (id uuid)
        where earlier.programme_id = agreed.programme_id and earlier.agreement_id = agreed.agreement_id
          and earlier.number < agreed.number);`;

/**
 * What partners share: its capacity, what each party may use of it and what each did use. Terms of an agreed version
 * become rows through a function that reads the confirmed text itself; the application cannot write them.
 */
export class SharedResources20261124133200 implements MigrationInterface {
  name = 'SharedResources20261124133200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table pledge add column withdrawn_number integer;
      alter table contribution add column surplus_note text;

      create table shared_resource (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        title text not null,
        kind text not null check (kind in ('money', 'hours', 'places', 'space', 'expertise', 'equipment')),
        organisation_id uuid,
        capacity bigint not null check (capacity > 0),
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        withdrawn_number integer,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        unique (programme_id, partnership_id, agreement_id, id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, agreement_id, organisation_id)
          references agreement_party (programme_id, partnership_id, agreement_id, organisation_id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index shared_resource_of_agreement on shared_resource (programme_id, agreement_id, id);

      create table resource_allocation (
        programme_id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        resource_id uuid not null,
        organisation_id uuid not null,
        amount bigint not null check (amount > 0),
        withdrawn_number integer,
        primary key (programme_id, resource_id, organisation_id),
        foreign key (programme_id, partnership_id, agreement_id, resource_id)
          references shared_resource (programme_id, partnership_id, agreement_id, id),
        foreign key (programme_id, partnership_id, agreement_id, organisation_id)
          references agreement_party (programme_id, partnership_id, agreement_id, organisation_id)
      );

      create table resource_use (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        resource_id uuid not null,
        organisation_id uuid not null,
        amount bigint not null check (amount > 0),
        used_on date not null,
        note text,
        excess_reason text,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        foreign key (programme_id, partnership_id, resource_id) references shared_resource (programme_id, partnership_id, id),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index resource_use_of_resource on resource_use (programme_id, resource_id, used_on, id);

      ${protectedByPartnership('shared_resource', 'read')}
      ${protectedByPartnership('resource_allocation', 'read')}
      ${protectedByPartnership('resource_use', 'append')}
      ${tables.map(deletedWithProgramme).join('\n')}

      create policy agreement_version_for_resources on agreement_version for select to samenspel_owner using (${inProgramme});
      ${['pledge', 'shared_resource', 'resource_allocation']
        .map((table) => `create policy ${table}_brought_into_force on ${table} to samenspel_owner using (${inProgramme}) with check (${inProgramme});`)
        .join('\n')}

      create function bring_resources_into_force(asked_agreement_id uuid, asked_number integer) returns void
        language plpgsql security definer set search_path = public, pg_temp
        as $function$
        declare
          agreed agreement_version;
          content jsonb;
        begin
          select * into agreed from agreement_version
           where ${inProgramme} and partnership_id in (select visible_partnership_ids()) and agreement_id = asked_agreement_id
           order by number desc limit 1;
          if agreed.number is distinct from asked_number then
            raise exception 'only the newest version of an agreement comes into force';
          end if;
          content := agreed.canonical::jsonb;

          insert into pledge (programme_id, id, partnership_id, agreement_id, organisation_id, kind, amount, description, due_on,
                              recorded_by, recorded_at)
          select agreed.programme_id, term.id, agreed.partnership_id, agreed.agreement_id, term."organisationId", term.kind,
                 term.amount, term.description, term."dueOn", agreed.recorded_by, agreed.recorded_at
            from jsonb_to_recordset(content -> 'pledges')
                   as term (id uuid, "organisationId" uuid, kind text, amount bigint, description text, "dueOn" date)
           where term.amount > 0 and term."organisationId" is not null
          on conflict (programme_id, id) do update
             set organisation_id = excluded.organisation_id, kind = excluded.kind, amount = excluded.amount,
                 description = excluded.description, due_on = excluded.due_on, withdrawn_number = null
           where pledge.agreement_id = excluded.agreement_id;
          ${leftOut('pledge', 'pledges')}

          insert into shared_resource (programme_id, id, partnership_id, agreement_id, title, kind, organisation_id, capacity,
                                       recorded_by, recorded_at)
          select agreed.programme_id, term.id, agreed.partnership_id, agreed.agreement_id, term.title, term.kind,
                 term."organisationId", term.capacity, agreed.recorded_by, agreed.recorded_at
            from jsonb_to_recordset(content -> 'sharedResources')
                   as term (id uuid, title text, kind text, "organisationId" uuid, capacity bigint)
           where term.capacity > 0
          on conflict (programme_id, id) do update
             set title = excluded.title, kind = excluded.kind, organisation_id = excluded.organisation_id,
                 capacity = excluded.capacity, withdrawn_number = null
           where shared_resource.agreement_id = excluded.agreement_id;
          ${leftOut('shared_resource', 'sharedResources')}

          update resource_allocation set withdrawn_number = agreed.number
           where ${inProgramme} and agreement_id = agreed.agreement_id and withdrawn_number is null;
          insert into resource_allocation (programme_id, partnership_id, agreement_id, resource_id, organisation_id, amount)
          select agreed.programme_id, agreed.partnership_id, agreed.agreement_id, term.id, allocation."organisationId", allocation.amount
            from jsonb_to_recordset(content -> 'sharedResources') as term (id uuid, allocations jsonb)
           cross join lateral jsonb_to_recordset(term.allocations) as allocation ("organisationId" uuid, amount bigint)
            join shared_resource on shared_resource.programme_id = agreed.programme_id and shared_resource.id = term.id
                                and shared_resource.agreement_id = agreed.agreement_id
           where allocation.amount > 0
          on conflict (programme_id, resource_id, organisation_id) do update set amount = excluded.amount, withdrawn_number = null;
        end
        $function$;
      revoke execute on function bring_resources_into_force(uuid, integer) from public;
      grant execute on function bring_resources_into_force(uuid, integer) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function bring_resources_into_force(uuid, integer);
      drop policy pledge_brought_into_force on pledge;
      drop policy agreement_version_for_resources on agreement_version;
      drop table resource_use, resource_allocation, shared_resource;
      alter table contribution drop column surplus_note;
      alter table pledge drop column withdrawn_number;
    `);
  }
}
