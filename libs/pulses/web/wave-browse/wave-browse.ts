import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { findInstrument, qualityInWords } from '@samenspel/pulses/domain';
import { Button, Card, DatePipe, Empty, LanguageStore, Loading, PageHeader, Pager, Problem, Table, TableRegion } from '@samenspel/ui';
import { WaveKind } from '../wave-kind';
import { WaveStatus } from '../wave-status';
import { WaveBrowseStore } from './wave-browse.store';

/** 'Meetrondes': the waves of every partnership that the reader may see. */
@Component({
  selector: 'pulses-browse',
  imports: [Button, Card, DatePipe, Empty, Loading, PageHeader, Pager, Problem, RouterLink, Table, TableRegion, TranslocoDirective, WaveKind, WaveStatus],
  providers: [WaveBrowseStore],
  templateUrl: './wave-browse.html',
})
export class WaveBrowse {
  private readonly store = inject(WaveBrowseStore);
  private readonly language = inject(LanguageStore).language;

  protected readonly waves = this.store.waves;

  protected readonly qualities = computed(() =>
    this.store.qualities().map(({ instrumentCode, instrumentVersion, alpha, releasedOn }) => ({
      name: findInstrument(instrumentCode, instrumentVersion)?.name[this.language()],
      inWords: qualityInWords(alpha, this.language()),
      releasedOn,
    })),
  );

  protected readonly lead = computed(() => {
    const count = (...states: string[]) => this.waves.items().filter(({ state }) => states.includes(state)).length;
    const [open, sealed] = [count('open'), count('closing', 'closed')];
    const key = open === 0 && sealed === 0 ? 'quiet' : sealed === 0 ? 'open' : open === 0 ? 'sealed' : 'both';
    return { key, values: { open, sealed } };
  });
}
