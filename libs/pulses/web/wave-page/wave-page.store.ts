import { Injectable, computed, effect, inject, resource, signal } from '@angular/core';
import { Api, ApiConfiguration, callOffWave, changeWaveRelease, closeWave, type NewImprovement, readWave, readWaveResults, recordImprovement, releaseWave, sendImprovementNotice, type WaveDto, type WaveFollowUp, type WaveRelease } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { toProblem } from '@samenspel/ui';

const steps = { cancellation: callOffWave, closure: closeWave, release: releaseWave };
export type WavePageStep = keyof typeof steps;

/** How soon a wave whose plan is being made is looked at again, in milliseconds. */
const patience = 1_500;

/** One wave, and once it is released, what it shows. */
@Injectable()
export class WavePageStore {
  private readonly api = inject(Api);
  private readonly root = inject(ApiConfiguration).rootUrl;
  private readonly session = inject(SessionStore);
  private readonly opened = signal<{ partnershipId: string; waveId: string } | undefined>(undefined);
  private readonly ids = computed(() => {
    const opened = this.opened();
    return opened && { programmeId: this.session.programmeId(), ...opened };
  });
  private readonly reading = resource({
    params: () => this.ids(),
    loader: ({ params }) => this.api.invoke(readWave, params),
  });
  private readonly readingResults = resource({
    params: () => (this.wave()?.state === 'released' && this.wave()?.mode === 'anonymous' ? this.ids() : undefined),
    loader: ({ params }) => this.api.invoke(readWaveResults, params),
  });

  readonly wave = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  readonly results = computed(() => (this.readingResults.hasValue() ? this.readingResults.value() : undefined));
  readonly problem = computed(() => {
    const error = this.reading.error() ?? this.readingResults.error();
    return error && toProblem(error);
  });

  constructor() {
    effect((onCleanup) => {
      if (this.wave()?.state !== 'closing') return;
      const timer = setTimeout(() => this.reading.reload(), patience);
      onCleanup(() => clearTimeout(timer));
    });
  }

  open(partnershipId: string, waveId: string): void {
    this.opened.set({ partnershipId, waveId });
  }

  reload(): void {
    this.reading.reload();
    this.readingResults.reload();
  }

  /** Shows a wave as it came back from a change. */
  show(wave: WaveDto): void {
    this.reading.set(wave);
  }

  /** Where what was released is as one A4. */
  readonly sheetAddress = computed(() => {
    const ids = this.ids();
    const file = this.wave()?.mode === 'joint-statement' ? 'statements.pdf' : 'results.pdf';
    return ids && `${this.root}/programmes/${ids.programmeId}/partnerships/${ids.partnershipId}/waves/${ids.waveId}/${file}`;
  });

  record(body: NewImprovement): Promise<WaveFollowUp> {
    return this.api.invoke(recordImprovement, { ...this.ids()!, body });
  }

  sendNotice(): Promise<WaveFollowUp> {
    return this.api.invoke(sendImprovementNotice, this.ids()!);
  }

  /** Shows what follows from the results as it came back from a change. */
  follow(followUp: WaveFollowUp): void {
    this.readingResults.update((results) => results && { ...results, followUp });
  }

  /** Takes the step on what was read; another's step in between fails it, and the page shows the present state. */
  take(step: WavePageStep, version: number): Promise<void> {
    return this.change(() => this.api.invoke(steps[step], { ...this.ids()!, 'If-Match': `"${version}"` }));
  }

  changeRelease(version: number, body: WaveRelease): Promise<void> {
    return this.change(() => this.api.invoke(changeWaveRelease, { ...this.ids()!, 'If-Match': `"${version}"`, body }));
  }

  private async change(work: () => Promise<WaveDto>): Promise<void> {
    try {
      this.reading.set(await work());
    } catch (error) {
      if (toProblem(error).status !== 400) this.reading.reload();
      throw error;
    }
  }
}
