import type { Language } from '@samenspel/platform/domain';
import { isPermitted, participantRoles, type Permission, permissions, programmeRoles, type Role } from './permission.js';
import { permissionTexts, roleTexts } from './permission-texts.js';

export const roles: readonly Role[] = [...programmeRoles, ...participantRoles];

/** One line of the table: what may be done, and by which roles. */
export interface PermissionRow {
  readonly permission: Permission;
  readonly name: string;
  readonly permitted: Readonly<Record<Role, boolean>>;
}

/** The permissions as people read them, in the order of the table that guards the routes. */
export function permissionTable(language: Language): PermissionRow[] {
  return (Object.keys(permissions) as Permission[]).map((permission) => ({
    permission,
    name: permissionTexts[permission][language],
    permitted: Object.fromEntries(roles.map((role) => [role, isPermitted(permission, [role])])) as Record<Role, boolean>,
  }));
}

/** The table as the page docs/permissions.md. */
export function permissionsPage(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heading = ['', 'permission', ...roles.map((role) => `${roleTexts[role].en} (${roleTexts[role].nl.toLowerCase()})`)];
  const rows = permissionTable('en').map(({ permission, name, permitted }) =>
    line([name, `\`${permission}\``, ...roles.map((role) => (permitted[role] ? 'yes' : ''))]),
  );
  return [
    '# Who may do what',
    '',
    'Made from `libs/identity/domain/permission.ts`, which also guards the routes and the screens: change that table, then run',
    '`UPDATE_DOCS=true` with `libs/identity/domain/permission-table.spec.ts`, which holds this page to it.',
    '',
    'Administrator, coordinator, member and evaluator are roles in the programme; contributor and reader are roles in one',
    'partnership, held together with a role in the programme. Which partnerships a person sees at all, the policies of the',
    'database decide: everyone sees those they take part in, administrators, coordinators and evaluators see all.',
    '',
    line(heading),
    line(heading.map(() => '---')),
    ...rows,
    '',
  ].join('\n');
}
