/** SQL that every migration of a programme's table shares. */

/** What the API and the ordinary worker may do with a table. `append` is for records that are never changed. */
export type Access = 'read' | 'append' | 'change';

const grants: Readonly<Record<Access, string>> = {
  read: 'select',
  append: 'select, insert',
  change: 'select, insert, update',
};

const inProgramme = 'programme_id = current_programme_id()';

const forced = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;`;

/** Rows of a programme, seen by everyone who acts in it. */
export function protectedByProgramme(table: string, access: Access): string {
  return `${forced(table)}
  create policy ${table}_of_programme on ${table} to samenspel_app using (${inProgramme}) with check (${inProgramme});
  grant ${grants[access]} on ${table} to samenspel_app;`;
}

/** Rows of a partnership, seen by those who may see the partnership; asked as a table, which calls the function once. */
export function protectedByPartnership(table: string, access: Access): string {
  const visible = `${inProgramme} and partnership_id in (select seen.id from visible_partnership_ids() as seen (id))`;
  return `${forced(table)}
  create policy ${table}_of_partnership on ${table} to samenspel_app using (${visible}) with check (${visible});
  grant ${grants[access]} on ${table} to samenspel_app;`;
}

/** Rows of one organisation, seen by its own people alone: not even by administrators who work elsewhere. */
export function protectedByOrganisation(table: string, access: Access): string {
  const own = `${inProgramme} and (acts_as_system() or organisation_id = current_organisation_id())`;
  return `${forced(table)}
  create policy ${table}_of_organisation on ${table} to samenspel_app using (${own}) with check (${own});
  grant ${grants[access]} on ${table} to samenspel_app;`;
}

/** Lets the rows of a table go along when their programme is deleted; every table of a programme needs it. */
export function deletedWithProgramme(table: string): string {
  return `create policy deleted_with_programme on ${table} for delete to samenspel_owner using (${inProgramme});`;
}

/** Lets the SECURITY DEFINER functions of the owner read a table that is forced on the owner too. */
export function readableByOwner(table: string): string {
  return `create policy ${table}_for_functions on ${table} for select to samenspel_owner using (true);`;
}

/** What the functions of the owner, which the API may call, are left of a table of the vault. */
export type FunctionRight = 'select' | 'insert';

/** A table of the vault, which the API cannot reach: its role acts within one programme at a time. */
export function keptInVault(table: string, vaultRights: string, functionRights: readonly FunctionRight[] = []): string {
  const condition = { select: 'using (true)', insert: 'with check (true)' };
  const policies = functionRights.map(
    (right) => `create policy ${table}_${right}_by_functions on vault.${table} for ${right} to samenspel_owner ${condition[right]};`,
  );
  return `${forced(`vault.${table}`)}
  create policy ${table}_of_programme on vault.${table} to samenspel_vault using (${inProgramme}) with check (${inProgramme});
  grant ${vaultRights} on vault.${table} to samenspel_vault;
  ${policies.join('\n  ')}
  ${deletedWithProgramme(`vault.${table}`)}`;
}

/** SQL that moves rows of all programmes at once, for which the owner of the tables is let past the forced policies. */
export function unforced(tables: readonly string[], sql: string): string {
  return `
  ${tables.map((table) => `alter table ${table} no force row level security;`).join('\n  ')}
  ${sql}
  ${tables.map((table) => `alter table ${table} force row level security;`).join('\n  ')}`;
}
