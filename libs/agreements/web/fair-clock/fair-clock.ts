import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FairClockDto } from '@samenspel/api-client';

/** How late a duty is and for whom those days count, in a few short sentences; nothing when it is not late. */
@Component({
  selector: 'agreements-fair-clock',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.fairClock'">
      @for (sentence of sentences(); track sentence.key + sentence.values.organisation) {
        <span>{{ t(sentence.key, sentence.values) }} </span>
      }
    </ng-container>
  `,
})
export class FairClock {
  readonly clock = input.required<FairClockDto>();
  /** Name of the organisation whose duty it is. */
  readonly organisation = input.required<string>();

  protected readonly sentences = computed(() => {
    const { late, expected, waited, unsettled, own } = this.clock();
    if (late === 0) return [];
    const sentence = (key: string, days: number, organisation = '') => ({
      key: `${key}.${days === 1 ? 'one' : 'other'}`,
      values: { days, organisation },
    });
    return [
      sentence(expected ? 'expected' : 'late', late),
      ...waited.map(({ days, organisationName }) => sentence('waited', days, organisationName)),
      ...(unsettled > 0 ? [sentence('unsettled', unsettled)] : []),
      ...(late === own ? [] : [own === 0 ? { key: 'noneOwn', values: { days: 0, organisation: this.organisation() } } : sentence('own', own, this.organisation())]),
    ];
  });
}
