import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { MilestonePartyDto, WaitPauseDto, WaitPauseState } from '@samenspel/api-client';
import { Announcer, Button, Card, DatePipe, MomentPipe, Problem, Status, toProblem } from '@samenspel/ui';
import { DisputePause } from './dispute-pause';
import { EndPause } from './end-pause';
import { RecordPause } from './record-pause';
import { WaitPauseStore, type WaitingDuty } from './wait-pause.store';

const kinds = { open: 'waiting', confirmed: 'done', undisputed: 'done', disputed: 'busy', withdrawn: 'open' } as const satisfies Record<WaitPauseState, string>;

/** The days that a milestone or obligation waited for another party, and what both sides say of them. */
@Component({
  selector: 'agreements-wait-pauses',
  imports: [Button, Card, DatePipe, DisputePause, EndPause, MomentPipe, Problem, RecordPause, Status, TranslocoDirective],
  providers: [WaitPauseStore],
  templateUrl: './wait-pauses.html',
  styleUrl: './wait-pauses.css',
})
export class WaitPauses {
  readonly partnershipId = input.required<string>();
  readonly milestoneId = input<string>();
  readonly obligationId = input<string>();
  /** Parties that it could wait for. */
  readonly parties = input.required<readonly MilestonePartyDto[]>();
  /** Whether the reader may record that it waits. */
  readonly mayRecord = input(false);
  /** Another day counts for somebody else. */
  readonly changed = output();

  protected readonly store = inject(WaitPauseStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly failure = signal<ReturnType<typeof toProblem> | undefined>(undefined);

  constructor() {
    effect(() => {
      const duty: WaitingDuty = { partnershipId: this.partnershipId(), milestoneId: this.milestoneId(), obligationId: this.obligationId() };
      untracked(() => this.store.open(duty));
    });
  }

  protected kindOf({ state }: WaitPauseDto) {
    return kinds[state];
  }

  protected confirm({ id }: WaitPauseDto): Promise<void> {
    return this.act(this.store.answer(id, { kind: 'confirmed' }), 'confirmed');
  }

  protected withdraw({ id }: WaitPauseDto): Promise<void> {
    return this.act(this.store.withdraw(id), 'withdrawn');
  }

  protected told(what: string): void {
    this.announcer.say(this.transloco.translate(`agreements.pauses.saved.${what}`));
    this.changed.emit();
  }

  private async act(change: Promise<void>, what: string): Promise<void> {
    this.failure.set(undefined);
    try {
      await change;
      this.told(what);
    } catch (error) {
      this.failure.set(toProblem(error));
    }
  }
}
