import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { Button, Card, DatePipe, Icon, LanguageStore, Loading, Pager, Problem } from '@samenspel/ui';
import { standingOf } from '../wave-standing';
import { WaveKind } from '../wave-kind';
import { WaveStatus } from '../wave-status';
import { WaveSectionStore } from './wave-section.store';

/** What the page of a partnership says about its waves. Its texts come with `providePulseTexts()`. */
@Component({
  selector: 'sam-wave-section',
  imports: [Button, Card, DatePipe, Icon, Loading, Pager, Problem, RouterLink, TranslocoDirective, WaveKind, WaveStatus],
  providers: [WaveSectionStore],
  templateUrl: './wave-section.html',
  styleUrl: './wave-section.css',
})
export class WaveSection {
  readonly partnershipId = input.required<string>();
  readonly permissions = input.required<readonly string[]>();

  protected readonly waves = inject(WaveSectionStore).waves;
  protected readonly base = computed(() => `/programmes/${this.session.programmeId()}/partnerships/${this.partnershipId()}/waves`);
  protected readonly standing = computed(() => {
    const latest = this.waves.items().at(0);
    return latest && standingOf(latest, this.language());
  });
  protected readonly mayPlan = computed(() => this.permissions().includes('wave.open') && this.waves.known());

  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore).language;

  constructor() {
    const store = inject(WaveSectionStore);
    effect(() => store.open(this.partnershipId()));
  }
}
