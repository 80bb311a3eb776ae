import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type PublicValue, publicValues } from '@samenspel/agreements/domain';
import { Control, Field } from '@samenspel/ui';
import { DraftEditor } from '../draft-editor';

/** How the agreement safeguards each public value. */
@Component({
  selector: 'agreements-safeguards-section',
  imports: [Control, Field, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <div class="sam-stack" data-at="/safeguards">
        @for (value of values; track value) {
          <sam-field
            [pointer]="pointer(value)"
            [attr.data-at]="pointer(value)"
            [label]="t('safeguard.' + value)"
            [hint]="t('safeguardHint.' + value)"
            [optional]="true"
          >
            <textarea samControl rows="3" maxlength="2000" [value]="text(value)" (input)="write(value, $event)"></textarea>
          </sam-field>
        }
      </div>
    </ng-container>
  `,
})
export class SafeguardsSection {
  private readonly editor = inject(DraftEditor);
  protected readonly values = publicValues;

  /** Where the words on a value stand, or will stand. */
  protected pointer(value: PublicValue): string {
    const index = this.editor.content().safeguards.findIndex((safeguard) => safeguard.value === value);
    return index < 0 ? `/safeguards/${value}` : `/safeguards/${index}/text`;
  }

  protected text(value: PublicValue): string {
    return this.editor.content().safeguards.find((safeguard) => safeguard.value === value)?.text ?? '';
  }

  protected write(value: PublicValue, event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    const { safeguards } = this.editor.content();
    const others = safeguards.filter((safeguard) => safeguard.value !== value);
    const all = text.trim() === '' ? others : [...others, { value, text }];
    this.editor.set('/safeguards', publicValues.flatMap((name) => all.filter((safeguard) => safeguard.value === name)));
  }
}
