import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PartnershipDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { Button, DatePipe, Dialog, Icon, LanguageStore, PageHeader } from '@samenspel/ui';
import { ChangePartnershipForm } from '../change-partnership/change-partnership';

/** Opens the page of a partnership: what for, with whom, how far and since when. */
@Component({
  selector: 'partnerships-header',
  imports: [Button, ChangePartnershipForm, DatePipe, Dialog, Icon, PageHeader, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'partnerships'">
      <sam-page-header [heading]="partnership().name" [lead]="partnership().purpose" [back]="list()" [backLabel]="t('list.title')">
        <p samLead class="facts">
          {{
            t('page.sentence', {
              organisations: organisations(),
              since: partnership().startedOn | samDate,
              phase: t('phase.' + partnership().phase),
            })
          }}
        </p>
        @if (mayChange()) {
          <button samButton type="button" (click)="changing.set(true)"><sam-icon name="edit" />{{ t('change.title') }}</button>
        }
      </sam-page-header>
      <sam-dialog [heading]="t('change.title')" [(open)]="changing">
        <partnerships-change [partnership]="partnership()" (changed)="changing.set(false)" />
      </sam-dialog>
    </ng-container>
  `,
  styleUrl: './partnership-header.css',
})
export class PartnershipHeader {
  readonly partnership = input.required<PartnershipDto>();

  protected readonly changing = signal(false);
  protected readonly mayChange = computed(() => this.partnership().permissions.includes('partnership.change'));
  protected readonly list = computed(() => ['/programmes', this.session.programmeId(), 'partnerships']);
  protected readonly organisations = computed(() =>
    new Intl.ListFormat(this.language()).format(this.partnership().organisations.map(({ name }) => name)),
  );

  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore).language;
}
