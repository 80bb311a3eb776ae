import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { permissionTable, type Role, roles, roleTexts } from '@samenspel/identity/domain';
import { Card, Icon, LanguageStore, PageHeader, Table, TableRegion } from '@samenspel/ui';

/** Which roles may do what, straight from the table that guards the routes. */
@Component({
  selector: 'identity-permission-list',
  imports: [Card, Icon, PageHeader, Table, TableRegion, TranslocoDirective],
  templateUrl: './permission-list.html',
  styleUrl: './permission-list.css',
})
export class PermissionList {
  private readonly language = inject(LanguageStore).language;

  protected readonly roles = roles;
  protected readonly rows = computed(() => permissionTable(this.language()));

  protected roleName(role: Role): string {
    return roleTexts[role][this.language()];
  }
}
