import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { isPermitted } from '@samenspel/identity/domain';
import { SessionStore } from '../session/session.store';

/** The way between the pages of administration. */
@Component({
  selector: 'identity-administration-tabs',
  imports: [RouterLink, RouterLinkActive, TranslocoDirective],
  template: `
    <nav *transloco="let t; prefix: 'administration.tabs'" [attr.aria-label]="t('label')">
      @for (tab of tabs(); track tab) {
        <a [routerLink]="['..', tab]" routerLinkActive="active" ariaCurrentWhenActive="page">{{ t(tab) }}</a>
      }
    </nav>
  `,
  styleUrl: './administration-tabs.css',
})
export class AdministrationTabs {
  private readonly session = inject(SessionStore);

  protected readonly tabs = computed(() => {
    const role = this.session.programme()?.role;
    const whole = role && isPermitted('programme-export.list', [role]) ? ['sign-in', 'privacy', 'programme'] : [];
    return ['people', 'organisations', 'departures', 'api-keys', ...whole];
  });
}
