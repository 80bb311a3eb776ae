import { Component, type ElementRef, Injector, afterNextRender, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { AgreementDraftDto, DraftMotivation } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { Announcer, Button, Card, FormErrors, toProblem } from '@samenspel/ui';
import { AgreementDraftStore } from '../draft/agreement-draft.store';
import { MotivationForm } from './motivation-form';

/** Why the agreement is to be amended, for whoever reads the draft; whoever may write it can say it better. */
@Component({
  selector: 'agreements-amendment-motivation',
  imports: [Button, Card, MotivationForm, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.amend'">
      <sam-card [heading]="t('why')">
        @if (editing()) {
          <agreements-motivation-form
            [partnershipId]="draft().partnershipId"
            [motivation]="draft()"
            [errors]="errors"
            [saving]="saving()"
            [submitLabel]="t('save')"
            (chosen)="save($event)"
            (cancelled)="close()"
          />
        } @else {
          <p class="words">{{ draft().reason || t('noReason') }}</p>
          @if (draft().decisionText; as text) {
            <p>
              {{ t('followsFrom') }} <a [routerLink]="meeting()">{{ text }}</a>
            </p>
          }
          @if (draft().lesson; as lesson) {
            <p class="words">{{ t('learned') }} {{ lesson }}</p>
          }
          @if (mayWrite()) {
            <div class="sam-actions">
              <button #opener samButton="subtle" type="button" (click)="editing.set(true)">{{ t('edit') }}</button>
            </div>
          }
        }
      </sam-card>
    </ng-container>
  `,
  styles: `
    .words {
      white-space: pre-line;
    }
  `,
})
export class AmendmentMotivation {
  readonly draft = input.required<AgreementDraftDto>();
  readonly mayWrite = input(false);
  readonly changed = output<AgreementDraftDto>();

  private readonly store = inject(AgreementDraftStore);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  protected readonly errors = new FormErrors();
  protected readonly editing = signal(false);
  protected readonly saving = signal(false);
  protected readonly meeting = computed(() => [
    '/programmes',
    this.session.programmeId(),
    'partnerships',
    this.draft().partnershipId,
    'meetings',
    this.draft().decisionMeetingId,
  ]);

  protected async save(motivation: DraftMotivation): Promise<void> {
    this.saving.set(true);
    try {
      const { partnershipId, id } = this.draft();
      this.changed.emit(await this.store.motivate({ partnershipId, draftId: id }, motivation));
      this.close();
      this.announcer.say(this.transloco.translate('ui.saved'));
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }

  protected close(): void {
    this.editing.set(false);
    this.errors.clear();
    afterNextRender(() => this.opener()?.nativeElement.focus(), { injector: this.injector });
  }
}
