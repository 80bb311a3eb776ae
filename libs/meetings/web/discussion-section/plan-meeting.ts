import { Component, type OnInit, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { DiscussionPointDto } from '@samenspel/api-client';
import { Announcer, Button, Control, ErrorSummary, Field, FieldGroup, Form, FormErrors } from '@samenspel/ui';
import { DiscussionStore } from './discussion.store';

/** Plans a meeting on a day, with points picked from the list: all of them until the reader leaves some out. */
@Component({
  selector: 'meetings-plan',
  imports: [Button, Control, ErrorSummary, Field, FieldGroup, Form, ReactiveFormsModule, TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'meetings.discussion'" [samForm]="errors" [formGroup]="fields" (ngSubmit)="save()">
      <sam-error-summary />
      <sam-field pointer="/plannedOn" [label]="t('plannedOn')">
        <input samControl class="sam-narrow" type="date" [min]="asOf()" formControlName="plannedOn" />
      </sam-field>
      <sam-field pointer="/subject" [label]="t('subject')">
        <input samControl maxlength="200" formControlName="subject" />
      </sam-field>
      @if (points().length > 0) {
        <sam-field-group pointer="/points" [legend]="t('whichPoints')">
          @for (point of points(); track point.kind + point.id) {
            <label class="sam-choice">
              <input type="checkbox" [checked]="isPicked(point)" (change)="pick(point, $any($event.target).checked)" />{{ point.text }}
            </label>
          }
        </sam-field-group>
      }
      <div class="sam-actions">
        <button samButton="primary" type="submit">{{ t('plan') }}</button>
        <button samButton="subtle" type="button" (click)="done.emit()">{{ t('cancel') }}</button>
      </div>
    </form>
  `,
})
export class PlanMeeting implements OnInit {
  readonly points = input.required<readonly DiscussionPointDto[]>();
  /** Today, 'YYYY-MM-DD'. */
  readonly asOf = input.required<string>();
  readonly done = output();

  private readonly store = inject(DiscussionStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly leftOut = signal<ReadonlySet<string>>(new Set());

  protected readonly errors = new FormErrors();
  protected readonly fields = inject(NonNullableFormBuilder).group({ plannedOn: '', subject: '' });

  ngOnInit(): void {
    this.fields.controls.subject.setValue(this.transloco.translate('meetings.discussion.defaultSubject'));
  }

  protected isPicked({ id }: DiscussionPointDto): boolean {
    return !this.leftOut().has(id);
  }

  protected pick({ id }: DiscussionPointDto, picked: boolean): void {
    this.leftOut.update((leftOut) => new Set(picked ? [...leftOut].filter((other) => other !== id) : [...leftOut, id]));
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const points = this.points().filter((point) => this.isPicked(point));
      await this.store.plan({ ...this.fields.getRawValue(), points: points.map(({ kind, id }) => ({ kind, id })) });
      this.announcer.say(this.transloco.translate('meetings.discussion.made'));
      this.done.emit();
    });
  }
}
