import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { Signatory, WaveDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import type { Instrument } from '@samenspel/pulses/domain';
import { Announcer, Button, Card, Control, DatePipe, Field, LanguageStore, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';
import { StatementStore } from './statement.store';

/** What can be done about a joint statement before its release: sign, hand over, and read what the own organisation said. */
@Component({
  selector: 'pulses-own-statement',
  imports: [Button, Card, Control, DatePipe, Field, Problem, TranslocoDirective],
  providers: [PartnershipStore],
  templateUrl: './own-statement.html',
})
export class OwnStatement {
  readonly wave = input.required<WaveDto>();
  readonly instrument = input.required<Instrument>();
  readonly changed = output<WaveDto>();

  protected readonly own = computed(() => this.store.own());
  protected readonly failure = signal<ProblemDetails | undefined>(undefined);
  protected readonly mailed = signal(false);
  protected readonly isOpen = computed(() => this.wave().state === 'open');
  protected readonly signs = computed(() => this.own()?.signatory?.personId === this.session.programme()?.personId);
  protected readonly items = computed(() => {
    const { items, scale } = this.instrument();
    const answers = this.own()?.statement?.answers ?? [];
    return items.map(({ code, wording }) => {
      const answer = answers.find(({ item }) => item === code);
      const option = scale.options.find(({ value }) => value === answer?.value);
      return { code, wording: wording[this.language()], answer: (option?.label ?? scale.doNotKnow)[this.language()], reason: answer?.reason };
    });
  });

  protected readonly language = inject(LanguageStore).language;
  private readonly store = inject(StatementStore);
  private readonly session = inject(SessionStore);
  private readonly partnerships = inject(PartnershipStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    effect(() => this.partnerships.open(this.wave().partnershipId));
  }

  protected colleaguesOf({ organisationId }: Signatory) {
    return (this.partnerships.partnership()?.participants ?? []).filter((participant) => participant.organisationId === organisationId);
  }

  protected mayAppoint({ personId }: Signatory): boolean {
    return this.isOpen() && (this.wave().permissions.includes('wave.change') || personId === this.session.programme()?.personId);
  }

  protected mailLink(): Promise<void> {
    return this.attempt(async () => {
      await this.store.mailLink();
      this.mailed.set(true);
      this.announcer.say(this.transloco.translate('pulses.statement.mailed'));
    });
  }

  protected appoint({ organisationId, personId: before }: Signatory, personId: string): Promise<void> {
    if (personId === before) return Promise.resolve();
    return this.attempt(async () => {
      this.changed.emit(await this.store.appoint(organisationId, personId));
      this.announcer.say(this.transloco.translate('pulses.statement.appointed'));
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.failure.set(undefined);
    try {
      await work();
    } catch (error) {
      this.failure.set(toProblem(error));
    }
  }
}
