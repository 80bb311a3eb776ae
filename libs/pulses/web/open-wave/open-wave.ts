import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore, WallCalendar } from '@samenspel/partnerships/web';
import { addDays } from '@samenspel/platform/domain';
import { longestOpenDays, smallestMinimumGroupSize, trustAndCourse, waveProspect } from '@samenspel/pulses/domain';
import {
  Announcer,
  Button,
  Card,
  Control,
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
import { OpenWaveStore } from './open-wave.store';

/** Time enough for everyone, and short enough not to be put off. */
const usualDays = 14;

/** Opens a wave: until when, who is invited, and what can be seen of it afterwards. */
@Component({
  selector: 'pulses-open-wave',
  imports: [Button, Card, Control, ErrorSummary, Field, FieldGroup, Form, Icon, Loading, PageHeader, Problem, TranslocoDirective],
  providers: [PartnershipStore, OpenWaveStore],
  templateUrl: './open-wave.html',
  styleUrl: './open-wave.css',
})
export class OpenWave {
  readonly partnershipId = input.required<string>();

  protected readonly store = inject(OpenWaveStore);
  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly minimum = smallestMinimumGroupSize;
  protected readonly longestOpenDays = longestOpenDays;
  protected readonly items = trustAndCourse.items;
  protected readonly closesOn = signal(addDays(inject(WallCalendar).today(), usualDays));
  protected readonly prospect = computed(() => waveProspect(this.store.invitedIds().length, this.minimum));
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);

  protected readonly language = inject(LanguageStore).language;
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      const { id } = await this.store.openWave(this.closesOn());
      this.announcer.say(this.transloco.translate('pulses.open.opened'));
      await this.router.navigate([...this.partnership(), 'waves', id]);
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }
}
