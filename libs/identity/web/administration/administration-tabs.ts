import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** The way between the pages of administration. */
@Component({
  selector: 'identity-administration-tabs',
  imports: [RouterLink, RouterLinkActive, TranslocoDirective],
  template: `
    <nav *transloco="let t; prefix: 'administration.tabs'" [attr.aria-label]="t('label')">
      @for (tab of tabs; track tab) {
        <a [routerLink]="['..', tab]" routerLinkActive="active" ariaCurrentWhenActive="page">{{ t(tab) }}</a>
      }
    </nav>
  `,
  styleUrl: './administration-tabs.css',
})
export class AdministrationTabs {
  protected readonly tabs = ['people', 'organisations', 'departures', 'api-keys'];
}
