import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import { Announcer, Button, Card, DatePipe, Empty, Loading, PageHeader, Pager, Problem, type ProblemDetails, Table, TableRegion, toProblem } from '@samenspel/ui';
import { AwaitedRecognitionStore } from './awaited-recognition.store';

/** Looks through what another party registered, and recognises what is chosen in one go; what is not right is disputed on its own page. */
@Component({
  selector: 'agreements-recognise-many',
  imports: [Button, Card, DatePipe, Empty, Loading, PageHeader, Pager, Problem, RouterLink, Table, TableRegion, TranslocoDirective],
  providers: [AwaitedRecognitionStore, PartnershipStore],
  templateUrl: './recognise-many.html',
})
export class RecogniseMany {
  readonly partnershipId = input.required<string>();

  protected readonly list = inject(AwaitedRecognitionStore).agreements;
  private readonly store = inject(AwaitedRecognitionStore);
  private readonly partnerships = inject(PartnershipStore);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly base = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);
  protected readonly partnership = this.partnerships.partnership;
  protected readonly mayGive = computed(() => this.partnership()?.permissions.includes('agreement-recognition.give') ?? false);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly all = computed(() => this.list.items().every(({ agreementId }) => this.chosen().has(agreementId)));
  protected readonly amount = computed(() => ['none', 'one'][this.chosen().size] ?? 'other');
  protected readonly saving = signal(false);
  protected readonly failure = signal<ProblemDetails | undefined>(undefined);

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
    effect(() => this.partnerships.open(this.partnershipId()));
  }

  protected choose(agreementId: string, chosen: boolean): void {
    const next = new Set(this.chosen());
    if (chosen) next.add(agreementId);
    else next.delete(agreementId);
    this.chosen.set(next);
  }

  protected chooseAll(chosen: boolean): void {
    this.chosen.set(new Set(chosen ? this.list.items().map(({ agreementId }) => agreementId) : []));
  }

  protected async recognise(): Promise<void> {
    if (this.saving() || this.chosen().size === 0) return;
    this.saving.set(true);
    this.failure.set(undefined);
    try {
      const given = await this.store.recognise([...this.chosen()]);
      const key = given.passedOver > 0 ? 'savedAndPassedOver' : given.recognised === 1 ? 'saved.one' : 'saved.other';
      this.announcer.say(this.transloco.translate(`agreements.recogniseMany.${key}`, given));
    } catch (error) {
      this.failure.set(toProblem(error));
    } finally {
      this.chosen.set(new Set());
      this.saving.set(false);
    }
  }
}
