import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type WaveDto, type WaveFollowUp, appointSignatory, mailStatementLink, readOwnStatement, readWaveStatements } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { toProblem } from '@samenspel/ui';

/** The statements of one wave: the own one at any time, all of them once the wave is released. */
@Injectable()
export class StatementStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly wave = signal<WaveDto | undefined>(undefined);
  private readonly ids = computed(() => {
    const wave = this.wave();
    return wave && { programmeId: this.session.programmeId(), partnershipId: wave.partnershipId, waveId: wave.id };
  });
  private readonly readingOwn = resource({
    params: () => (this.wave()?.state === 'released' ? undefined : this.ids()),
    loader: ({ params }) => this.api.invoke(readOwnStatement, params),
  });
  private readonly readingAll = resource({
    params: () => (this.wave()?.state === 'released' ? this.ids() : undefined),
    loader: ({ params }) => this.api.invoke(readWaveStatements, params),
  });

  readonly own = computed(() => (this.readingOwn.hasValue() ? this.readingOwn.value() : undefined));
  readonly all = computed(() => (this.readingAll.hasValue() ? this.readingAll.value() : undefined));
  readonly problem = computed(() => {
    const error = this.readingOwn.error() ?? this.readingAll.error();
    return error && toProblem(error);
  });

  open(wave: WaveDto): void {
    this.wave.set(wave);
  }

  reload(): void {
    this.readingOwn.reload();
    this.readingAll.reload();
  }

  /** Shows what follows from the statements as it came back from a change. */
  follow(followUp: WaveFollowUp): void {
    this.readingAll.update((statements) => statements && { ...statements, followUp });
  }

  mailLink(): Promise<void> {
    return this.api.invoke(mailStatementLink, this.ids()!);
  }

  /** @returns the wave as it is from then on */
  async appoint(organisationId: string, personId: string): Promise<WaveDto> {
    const changed = await this.api.invoke(appointSignatory, { ...this.ids()!, organisationId, 'If-Match': `"${this.wave()!.version}"`, body: { personId } });
    this.readingOwn.reload();
    return changed;
  }
}
