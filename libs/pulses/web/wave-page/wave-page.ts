import { Component, computed, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { Permission } from '@samenspel/identity/domain';
import { SessionStore } from '@samenspel/identity/web';
import { findInstrument, type WaveState, waveModeTexts } from '@samenspel/pulses/domain';
import {
  Announcer,
  Button,
  Card,
  DatePipe,
  Dialog,
  Empty,
  Icon,
  LanguageStore,
  Loading,
  PageHeader,
  Problem,
  type ProblemDetails,
  toProblem,
} from '@samenspel/ui';
import { ChangeRelease } from '../change-release/change-release';
import { prospectInWords } from '../prospect';
import { OwnStatement } from '../statement/own-statement';
import { StatedWave } from '../statement/stated-wave';
import { StatementStore } from '../statement/statement.store';
import { WaveResultsView } from '../wave-results/wave-results';
import { standingOf } from '../wave-standing';
import { WaveSchedule } from '../wave-schedule/wave-schedule';
import { WaveStatus } from '../wave-status';
import { type WavePageStep, WavePageStore } from './wave-page.store';

/** A wave: where it stands, its steps, and what it shows once it is released. */
@Component({
  selector: 'pulses-wave-page',
  imports: [
    Button,
    Card,
    ChangeRelease,
    DatePipe,
    Dialog,
    Empty,
    Icon,
    Loading,
    OwnStatement,
    PageHeader,
    Problem,
    RouterLink,
    StatedWave,
    TranslocoDirective,
    WaveResultsView,
    WaveSchedule,
    WaveStatus,
  ],
  providers: [WavePageStore, StatementStore],
  templateUrl: './wave-page.html',
  styleUrl: './wave-page.css',
})
export class WavePage {
  readonly partnershipId = input.required<string>();
  readonly waveId = input.required<string>();

  protected readonly store = inject(WavePageStore);
  protected readonly statements = inject(StatementStore);
  protected readonly asking = signal<WavePageStep | undefined>(undefined);
  protected readonly planning = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ProblemDetails | undefined>(undefined);
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);
  protected readonly standing = computed(() => {
    const wave = this.store.wave();
    return wave && standingOf(wave, this.language());
  });
  protected readonly prospect = computed(() => {
    const wave = this.store.wave();
    return wave && prospectInWords(wave.prospects, { count: wave.invited, minimum: wave.minimumGroupSize }, this.language());
  });
  protected readonly instrument = computed(() => {
    const wave = this.store.wave();
    return wave && findInstrument(wave.instrumentCode, wave.instrumentVersion);
  });
  protected readonly mode = computed(() => {
    const wave = this.store.wave();
    return wave && waveModeTexts[wave.mode][this.language()];
  });
  protected readonly isStatement = computed(() => this.store.wave()?.mode === 'joint-statement');
  protected readonly sealed = computed(() => {
    const state = this.store.wave()?.state;
    if (state === 'planned' || state === 'called-off') return 'planned';
    return state === 'open' ? (this.isStatement() ? 'openStatement' : 'open') : 'closed';
  });
  protected readonly mayChange = computed(() => this.mayTake('planned', 'wave.change'));
  protected readonly mayCallOff = computed(() => this.mayTake('planned', 'wave.call-off'));
  protected readonly mayPlanConversation = computed(() => this.mayTake('open', 'wave.change'));
  protected readonly mayClose = computed(() => this.mayTake('open', 'wave.close'));
  protected readonly mayRelease = computed(() => this.mayTake('closed', 'wave.release'));

  protected readonly language = inject(LanguageStore).language;
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.waveId()));
    effect(() => {
      const wave = this.store.wave();
      if (wave?.mode === 'joint-statement') this.statements.open(wave);
    });
  }

  protected async take(version: number): Promise<void> {
    const step = this.asking();
    if (!step || this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.store.take(step, version);
      this.announcer.say(this.transloco.translate(`pulses.page.${step}.done`));
    } catch (error) {
      this.failure.set(toProblem(error));
    } finally {
      this.asking.set(undefined);
      this.busy.set(false);
    }
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private mayTake(state: WaveState, permission: Permission): boolean {
    const wave = this.store.wave();
    return wave?.state === state && wave.permissions.includes(permission);
  }
}
