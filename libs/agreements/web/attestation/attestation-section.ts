import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Announcer, Button, Card, DatePipe, Problem, type ProblemDetails, Status, toProblem } from '@samenspel/ui';
import { AttestationStore } from './attestation.store';

/** Whether both sides attest each quarter, and the quarters in which they did. */
@Component({
  selector: 'agreements-attestation-section',
  imports: [Button, Card, DatePipe, Problem, RouterLink, Status, TranslocoDirective],
  providers: [AttestationStore],
  templateUrl: './attestation-section.html',
})
export class AttestationSection {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();
  /** What the reader may do in this partnership. */
  readonly permissions = input<readonly string[]>([]);

  protected readonly store = inject(AttestationStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly list = this.store.list;
  protected readonly mayChoose = computed(() => Boolean(this.list()?.mayChoose) && this.permissions().includes('attestation.choose'));
  protected readonly saving = signal(false);
  protected readonly failure = signal<ProblemDetails | undefined>(undefined);

  constructor() {
    effect(() => this.store.open({ partnershipId: this.partnershipId(), agreementId: this.agreementId() }));
  }

  protected async choose(chosen: boolean): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    this.failure.set(undefined);
    try {
      await this.store.choose(chosen);
      this.announcer.say(this.transloco.translate(`agreements.attestation.${chosen ? 'turnedOn' : 'turnedOff'}`));
    } catch (error) {
      this.failure.set(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }
}
