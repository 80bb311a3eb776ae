import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementRecognition } from '@samenspel/api-client';
import { Status } from '@samenspel/ui';

/** In a list: that other parties have not recognised an agreement yet, or that one disputes it. Says nothing when all is well. */
@Component({
  selector: 'agreements-recognition-state',
  imports: [Status, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.recognition.list'">
      @if (state() === 'open' || state() === 'disputed') {
        <sam-status class="sam-small" [kind]="state() === 'open' ? 'waiting' : 'attention'">{{ t(state()!) }}</sam-status>
      }
    </ng-container>
  `,
})
export class RecognitionState {
  readonly state = input.required<AgreementRecognition | null | undefined>();
}
