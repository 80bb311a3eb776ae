import { Component, computed, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Announcer, Button, Card, Control, ErrorSummary, Field, FieldGroup, Form, FormErrors, MomentPipe, Tag, toProblem } from '@samenspel/ui';
import type { Section } from '../content/sections';
import { ConsultationStore } from './consultation.store';

/** What partners say of the part that is on screen: to everyone, or among the own organisation. */
@Component({
  selector: 'agreements-draft-comments',
  imports: [Button, Card, Control, ErrorSummary, Field, FieldGroup, Form, MomentPipe, ReactiveFormsModule, Tag, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft.comment'">
      <sam-card [heading]="t('title')">
        <ul class="sam-list">
          @for (comment of comments(); track comment.id) {
            <li>
              <p>{{ comment.text }}</p>
              <p class="sam-small sam-muted">
                {{ t('by', { name: comment.recordedByName, organisation: comment.organisationName, moment: comment.recordedAt | samMoment }) }}
                @if (!comment.shared) {
                  <sam-tag>{{ t('private') }}</sam-tag>
                }
              </p>
              @if (comment.settledByName) {
                <p class="sam-small sam-muted">{{ t('settledBy', { name: comment.settledByName }) }}</p>
              } @else {
                <button samButton="subtle" type="button" [attr.aria-label]="t('settleThis', { text: comment.text })" (click)="settle(comment.id)">
                  {{ t('settle') }}
                </button>
              }
            </li>
          } @empty {
            <li class="sam-muted">{{ t('none') }}</li>
          }
        </ul>
        <form [samForm]="errors" [formGroup]="fields" (ngSubmit)="save()">
          <sam-error-summary />
          <sam-field pointer="/text" [label]="t('text')">
            <textarea samControl rows="3" maxlength="2000" formControlName="text"></textarea>
          </sam-field>
          <sam-field-group pointer="/shared" [legend]="t('forWhom')">
            <label class="sam-choice"><input type="radio" [value]="true" formControlName="shared" />{{ t('everyone') }}</label>
            <label class="sam-choice"><input type="radio" [value]="false" formControlName="shared" />{{ t('ownOrganisation') }}</label>
          </sam-field-group>
          <div class="sam-actions">
            <button samButton type="submit">{{ t('save') }}</button>
          </div>
        </form>
      </sam-card>
    </ng-container>
  `,
})
export class DraftComments {
  readonly section = input.required<Section>();

  private readonly store = inject(ConsultationStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly comments = computed(() => this.store.comments().filter(({ place }) => place.split('/')[0] === this.section()));
  protected readonly errors = new FormErrors();
  protected readonly fields = inject(NonNullableFormBuilder).group({ text: '', shared: true });

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.comment({ ...this.fields.getRawValue(), place: this.section() });
      this.fields.controls.text.reset();
      this.errors.clear();
      this.announcer.say(this.transloco.translate('agreementDraft.comment.saved'));
    });
  }

  protected async settle(commentId: string): Promise<void> {
    try {
      await this.store.settle(commentId);
      this.announcer.say(this.transloco.translate('agreementDraft.comment.settled'));
    } catch (error) {
      this.errors.show(toProblem(error));
    }
  }
}
