import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, PageHeader } from '@samenspel/ui';

@Component({
  selector: 'app-not-found',
  imports: [Button, PageHeader, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell.notFound'">
      <sam-page-header [heading]="t('title')" [lead]="t('text')" />
      <a samButton routerLink="/">{{ t('home') }}</a>
    </ng-container>
  `,
})
export class NotFound {}
