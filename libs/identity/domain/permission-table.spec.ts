import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { permissions } from './permission.js';
import { permissionsPage, permissionTable, roles } from './permission-table.js';
import { permissionTexts } from './permission-texts.js';

const page = path.join(import.meta.dirname, '../../../docs/permissions.md');

describe('the table of permissions', () => {
  it('stands in docs/permissions.md as it guards the routes: run this with UPDATE_DOCS=true after a change', () => {
    if (process.env['UPDATE_DOCS']) writeFileSync(page, permissionsPage());
    expect(readFileSync(page, 'utf8')).toBe(permissionsPage());
  });

  it('has one line for each permission, and a mark exactly where the role has it', () => {
    const table = permissionTable('nl');
    expect(table.map(({ permission }) => permission)).toEqual(Object.keys(permissions));
    for (const { permission, permitted } of table) {
      expect(roles.filter((role) => permitted[role]).sort()).toEqual([...permissions[permission]].sort());
    }
  });

  it('tells every permission in words of its own, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const names = Object.values(permissionTexts).map((text) => text[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
