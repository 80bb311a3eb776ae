import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type WaveScheduleChange, type WaveScheduleDto, changeWaveSchedule, listWaveSchedules } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { toProblem } from '@samenspel/ui';

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

  readonly schedule = computed(() => (this.reading.hasValue() ? this.reading.value().items.find(({ state }) => state !== 'ended') : undefined));

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }

  /** Changes what was read; another's change in between fails it, and the present schedule is shown. */
  async change(schedule: WaveScheduleDto, changes: Partial<WaveScheduleChange>): Promise<void> {
    const { id, version, state, repeats, instrumentCode, mode, minimumGroupSize, daysOpen, invitedLevels } = schedule;
    const body = { state, repeats, instrumentCode, mode, minimumGroupSize, daysOpen, invitedLevels, ...changes };
    try {
      this.reading.set({ items: [await this.api.invoke(changeWaveSchedule, { ...this.ids(), 'waveScheduleId': id, 'If-Match': `"${version}"`, body })] });
    } catch (error) {
      if (toProblem(error).status === 412) this.reading.reload();
      throw error;
    }
  }
}
