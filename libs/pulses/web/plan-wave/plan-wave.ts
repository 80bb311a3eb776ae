import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { WaveChange, WaveDto, WaveInterval, WaveMode, WaveRelease } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore, WallCalendar } from '@samenspel/partnerships/web';
import { addDays } from '@samenspel/platform/domain';
import {
  instrumentCatalogue,
  latestInstrument,
  longestOpenDays,
  modesOf,
  proposedMode,
  smallestMinimumGroupSize,
  trustAndCourse,
  waveIntervals,
  waveModeTexts,
} from '@samenspel/pulses/domain';
import {
  Announcer,
  Button,
  Card,
  Control,
  DatePipe,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormErrors,
  Icon,
  LanguageStore,
  Loading,
  PageHeader,
  Problem,
  toProblem,
} from '@samenspel/ui';
import { ReleaseChoice } from '../release-choice/release-choice';
import { prospectOf } from './prospect';
import { PlanWaveStore } from './plan-wave.store';

/** Time enough for everyone, and short enough not to be put off. */
const usualDays = 14;

/** Plans a wave, or changes one that is planned: what is asked, of whom, how, when, and what can be seen of it afterwards. */
@Component({
  selector: 'pulses-plan-wave',
  imports: [Button, Card, Control, DatePipe, ErrorSummary, Field, FieldGroup, Form, Icon, Loading, PageHeader, Problem, ReleaseChoice, TranslocoDirective],
  providers: [PartnershipStore, PlanWaveStore],
  templateUrl: './plan-wave.html',
  styleUrl: './plan-wave.css',
})
export class PlanWave {
  readonly partnershipId = input.required<string>();
  /** Of the planned wave that is changed. */
  readonly waveId = input<string>();

  protected readonly store = inject(PlanWaveStore);
  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly smallest = smallestMinimumGroupSize;
  protected readonly longestOpenDays = longestOpenDays;
  protected readonly intervals = waveIntervals;
  protected readonly modeTexts = waveModeTexts;
  protected readonly instruments = [...new Set(instrumentCatalogue.map(({ code }) => code))].map((code) => latestInstrument(code)!);
  protected readonly today = inject(WallCalendar).today();

  protected readonly instrumentCode = signal(trustAndCourse.code);
  protected readonly instrument = computed(() => latestInstrument(this.store.wave()?.instrumentCode ?? this.instrumentCode())!);
  protected readonly minimum = linkedSignal(() => this.store.wave()?.minimumGroupSize ?? smallestMinimumGroupSize);
  protected readonly opensOn = linkedSignal(() => this.store.wave()?.opensOn ?? this.today);
  protected readonly closesOn = linkedSignal(() => this.store.wave()?.closesOn ?? addDays(this.opensOn(), usualDays));
  protected readonly repeats = signal<WaveInterval | ''>('');

  protected readonly modes = computed(() => modesOf(this.instrument()));
  protected readonly proposed = computed(() => {
    const proposal = proposedMode(this.store.invited().length, this.minimum());
    return this.modes().includes(proposal) ? proposal : this.modes()[0];
  });
  private readonly chosenMode = signal<WaveMode | undefined>(undefined);
  protected readonly mode = computed(() => {
    const chosen = this.store.wave()?.mode ?? this.chosenMode();
    return chosen && this.modes().includes(chosen) ? chosen : this.proposed();
  });

  protected readonly release = linkedSignal<WaveRelease>(() => ({ releasesOn: this.store.wave()?.releasesOn ?? null }));

  protected readonly prospect = computed(() => {
    const planned = { kind: this.instrument().kind, minimum: this.minimum() };
    return prospectOf(this.store.organisations(), this.store.invited(), planned, this.language());
  });
  protected readonly opensToday = computed(() => this.opensOn() <= this.today);
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);

  protected readonly language = inject(LanguageStore).language;
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.waveId()));
  }

  protected choose(mode: WaveMode): void {
    this.chosenMode.set(mode);
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      const { id, state } = await this.send();
      this.announcer.say(this.transloco.translate(state === 'planned' ? 'pulses.plan.planned' : 'pulses.plan.opened'));
      await this.router.navigate([...this.partnership(), 'waves', id]);
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }

  private send(): Promise<WaveDto> {
    const mode = this.mode();
    const wave = this.store.wave();
    const body: WaveChange = {
      opensOn: this.opensOn() || null,
      closesOn: this.closesOn(),
      ...this.release(),
      ...(mode === 'joint-statement' ? { personIds: this.store.signatories().map(({ personId }) => personId) } : this.store.audience()),
    };
    if (wave) return this.store.change(wave, body);
    return this.store.plan({ ...body, instrumentCode: this.instrumentCode(), mode, minimumGroupSize: this.minimum(), repeats: this.repeats() || null });
  }
}
