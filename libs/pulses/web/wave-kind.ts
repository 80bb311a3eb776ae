import { Component, computed, inject, input } from '@angular/core';
import type { WaveSummary } from '@samenspel/api-client';
import { findInstrument, waveModeTexts } from '@samenspel/pulses/domain';
import { LanguageStore } from '@samenspel/ui';

/** What a wave asks and how it is answered: 'Kort · anoniem'. */
@Component({
  selector: 'pulses-wave-kind',
  template: '{{ kind() }}',
})
export class WaveKind {
  readonly wave = input.required<Pick<WaveSummary, 'instrumentCode' | 'instrumentVersion' | 'mode'>>();

  protected readonly kind = computed(() => {
    const { instrumentCode, instrumentVersion, mode } = this.wave();
    const language = this.language();
    return [findInstrument(instrumentCode, instrumentVersion)?.name[language], waveModeTexts[mode][language]].filter(Boolean).join(' · ');
  });

  private readonly language = inject(LanguageStore).language;
}
