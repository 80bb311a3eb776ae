import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type ScheduleState, type WaveScheduleDto, changeWaveSchedule, listWaveSchedules } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';

/** How a wave comes back in one partnership. */
@Injectable()
export class WaveScheduleStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal('');
  private readonly ids = computed(() => ({ programmeId: this.session.programmeId(), partnershipId: this.partnershipId() }));
  private readonly reading = resource({
    params: () => (this.partnershipId() ? this.ids() : undefined),
    loader: ({ params }) => this.api.invoke(listWaveSchedules, params),
  });

  readonly schedule = computed(() => (this.reading.hasValue() ? this.reading.value().items.at(0) : undefined));

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }

  /** Changes what was read; another's change in between fails it, and the present schedule is shown. */
  async change({ id, version, daysOpen, invitedLevels }: WaveScheduleDto, state: ScheduleState): Promise<void> {
    try {
      await this.api.invoke(changeWaveSchedule, { ...this.ids(), 'waveScheduleId': id, 'If-Match': `"${version}"`, body: { state, daysOpen, invitedLevels } });
    } finally {
      this.reading.reload();
    }
  }
}
