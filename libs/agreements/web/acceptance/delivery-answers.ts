import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MilestoneDto } from '@samenspel/api-client';
import { Card, DatePipe, MomentPipe } from '@samenspel/ui';

/** What other parties answered to what was delivered: the delivery that stands, and earlier ones that met an objection. */
@Component({
  selector: 'agreements-delivery-answers',
  imports: [Card, DatePipe, MomentPipe, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.acceptance'">
      <sam-card [heading]="t('answers')">
        <ol class="sam-list">
          @if (milestone().acceptance; as acceptance) {
            <li>
              <p>{{ t('state.' + acceptance.state, { organisation: acceptance.organisationName ?? acceptance.accepterNames, date: acceptance.answerUntil | samDate }) }}</p>
              @if (acceptance.recordedByName) {
                <p class="sam-small sam-muted">{{ acceptance.recordedByName }}, {{ acceptance.recordedAt | samMoment }}</p>
              }
            </li>
          }
          @for (objection of milestone().objections; track objection.recordedAt) {
            <li>
              <p>{{ t('objected', { organisation: objection.organisationName, date: objection.completedOn | samDate }) }}</p>
              <p>{{ objection.reason }}</p>
              <p class="sam-small sam-muted">{{ objection.recordedByName }}, {{ objection.recordedAt | samMoment }}</p>
            </li>
          }
        </ol>
      </sam-card>
    </ng-container>
  `,
})
export class DeliveryAnswers {
  readonly milestone = input.required<MilestoneDto>();
}
