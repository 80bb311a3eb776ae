import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { renewals } from '@samenspel/agreements/domain';
import { DraftField } from '../field/draft-field';
import { choices } from './choices';
import { DraftEditor } from '../draft-editor';

/** What the agreement is called, why it is there, and from when to when it holds. */
@Component({
  selector: 'agreements-core-section',
  imports: [DraftField, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <div class="sam-stack">
        <agreements-draft-field at="/title" [hinted]="true" />
        <agreements-draft-field at="/purpose" kind="words" [max]="2000" [hinted]="true" [optional]="true" />
        <div class="sam-field-row">
          <agreements-draft-field at="/duration/startsOn" kind="date" />
          <agreements-draft-field at="/duration/endsOn" kind="date" [optional]="true" />
        </div>
        <agreements-draft-field at="/duration/renewal" kind="choice" [options]="renewals(t)" />
        @if (duration().renewal !== 'none') {
          <agreements-draft-field at="/duration/renewalMonths" kind="whole" [optional]="true" />
        }
        <agreements-draft-field at="/duration/noticeMonths" kind="whole" [hinted]="true" [optional]="true" />
      </div>
    </ng-container>
  `,
})
export class CoreSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly duration = computed(() => this.editor.content().duration);
  protected readonly renewals = choices('renewal', renewals);
}
