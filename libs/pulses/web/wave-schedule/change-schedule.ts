import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { WaveScheduleDto } from '@samenspel/api-client';
import { type Level, levels } from '@samenspel/partnerships/domain';
import { WallCalendar } from '@samenspel/partnerships/web';
import {
  changedRhythm,
  groupInWords,
  instrumentCatalogue,
  latestInstrument,
  longestOpenDays,
  modesOf,
  smallestMinimumGroupSize,
  waveIntervals,
  type WaveMode,
} from '@samenspel/pulses/domain';
import { Announcer, Button, Control, ErrorSummary, Field, FieldGroup, Form, FormErrors, LanguageStore, toProblem } from '@samenspel/ui';
import { WaveScheduleStore } from './wave-schedule.store';

/** Changes how a wave comes back: how often, when next, what is asked, how, and of whom. */
@Component({
  selector: 'pulses-change-schedule',
  imports: [Button, Control, ErrorSummary, Field, FieldGroup, Form, TranslocoDirective],
  templateUrl: './change-schedule.html',
})
export class ChangeSchedule {
  readonly schedule = input.required<WaveScheduleDto>();
  readonly done = output();

  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly intervals = waveIntervals;
  protected readonly smallest = smallestMinimumGroupSize;
  protected readonly longestOpenDays = longestOpenDays;
  protected readonly instruments = [...new Set(instrumentCatalogue.map(({ code }) => code))].map((code) => latestInstrument(code)!);

  protected readonly repeats = linkedSignal(() => this.schedule().repeats);
  protected readonly instrumentCode = linkedSignal(() => this.schedule().instrumentCode);
  protected readonly minimum = linkedSignal(() => this.schedule().minimumGroupSize);
  protected readonly daysOpen = linkedSignal(() => this.schedule().daysOpen);
  protected readonly invitedLevels = linkedSignal<readonly Level[]>(() => this.schedule().invitedLevels);
  private readonly chosenMode = linkedSignal(() => this.schedule().mode);
  protected readonly modes = computed(() => modesOf(latestInstrument(this.instrumentCode())!));
  protected readonly mode = computed(() => (this.modes().includes(this.chosenMode()) ? this.chosenMode() : this.modes()[0]));
  /** By the rule of the server: another interval brings another next day, until one is chosen. */
  protected readonly nextOpensOn = linkedSignal(() => {
    const { lastOpensOn, ...standing } = this.schedule();
    return changedRhythm({ standing, repeats: this.repeats(), nextOpensOn: undefined, lastOpensOn, today: this.today }).nextOpensOn;
  });

  protected readonly language = inject(LanguageStore).language;
  protected readonly levels = computed(() => levels.map((level) => ({ level, name: groupInWords({ group: `level:${level}` }, this.language()) })));
  private readonly today = inject(WallCalendar).today();
  private readonly store = inject(WaveScheduleStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected choose(mode: WaveMode): void {
    this.chosenMode.set(mode);
  }

  protected invite(level: Level, invited: boolean): void {
    this.invitedLevels.update((chosen) => levels.filter((candidate) => (candidate === level ? invited : chosen.includes(candidate))));
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      await this.store.change(this.schedule(), {
        repeats: this.repeats(),
        nextOpensOn: this.nextOpensOn() || null,
        instrumentCode: this.instrumentCode(),
        mode: this.mode(),
        minimumGroupSize: this.minimum(),
        daysOpen: this.daysOpen(),
        invitedLevels: [...this.invitedLevels()],
      });
      this.announcer.say(this.transloco.translate('pulses.schedule.changed'));
      this.done.emit();
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }
}
