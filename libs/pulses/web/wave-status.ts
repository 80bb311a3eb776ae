import { Component, computed, inject, input } from '@angular/core';
import { type WaveState, waveStateTexts } from '@samenspel/pulses/domain';
import { LanguageStore, Status } from '@samenspel/ui';

const kinds = { 'planned': 'waiting', 'open': 'busy', 'closing': 'busy', 'closed': 'waiting', 'released': 'done', 'called-off': 'done' } as const satisfies Record<WaveState, string>;

/** The state of a wave as a sign and a word. */
@Component({
  selector: 'pulses-wave-status',
  imports: [Status],
  template: '<sam-status [kind]="kind()">{{ word() }}</sam-status>',
})
export class WaveStatus {
  readonly state = input.required<WaveState>();

  protected readonly kind = computed(() => kinds[this.state()]);
  protected readonly word = computed(() => waveStateTexts[this.state()][this.language()]);

  private readonly language = inject(LanguageStore).language;
}
