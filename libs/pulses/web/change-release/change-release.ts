import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { WaveDto, WaveRelease } from '@samenspel/api-client';
import { Announcer, Button, ErrorSummary, Form, FormErrors, toProblem } from '@samenspel/ui';
import { ReleaseChoice } from '../release-choice/release-choice';
import { WavePageStore } from '../wave-page/wave-page.store';

/** Changes when all sides will see the results of an open wave. */
@Component({
  selector: 'pulses-change-release',
  imports: [Button, ErrorSummary, Form, ReleaseChoice, TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'pulses'" [samForm]="errors" (submit)="$event.preventDefault(); save()">
      <sam-error-summary />
      <pulses-release-choice [partnershipId]="wave().partnershipId" [closesOn]="wave().closesOn" [(release)]="release" />
      <div class="sam-actions">
        <button samButton="primary" type="submit" [attr.aria-disabled]="saving() || null">{{ t('page.conversation.save') }}</button>
        <button samButton="subtle" type="button" (click)="done.emit()">{{ t('cancel') }}</button>
      </div>
    </form>
  `,
})
export class ChangeRelease {
  readonly wave = input.required<WaveDto>();
  readonly done = output();

  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly release = linkedSignal<WaveRelease>(() => ({ releasesOn: this.wave().releasesOn ?? null }));
  private readonly store = inject(WavePageStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      await this.store.changeRelease(this.wave().version, this.release());
      this.announcer.say(this.transloco.translate('pulses.page.conversation.done'));
      this.done.emit();
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }
}
