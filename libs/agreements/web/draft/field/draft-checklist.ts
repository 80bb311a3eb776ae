import { Component, computed, inject, input } from '@angular/core';
import { FieldGroup } from '@samenspel/ui';
import { DraftEditor, type Option } from '../draft-editor';

/** Other terms that one term points at, as a list to tick. */
@Component({
  selector: 'agreements-draft-checklist',
  imports: [FieldGroup],
  template: `
    <sam-field-group [pointer]="at()" [legend]="legend()" [hint]="hint()">
      @for (option of options(); track option.value) {
        <label class="sam-choice">
          <input type="checkbox" [checked]="chosen().includes(option.value)" (change)="tick(option.value)" />{{ option.label }}
        </label>
      }
    </sam-field-group>
  `,
  host: { '[attr.data-at]': 'at()' },
})
export class DraftChecklist {
  readonly at = input.required<string>();
  readonly legend = input.required<string>();
  readonly hint = input('');
  readonly options = input.required<readonly Option[]>();

  private readonly editor = inject(DraftEditor);
  protected readonly chosen = computed(() => (this.editor.value(this.at()) ?? []) as readonly string[]);

  protected tick(id: string): void {
    const chosen = this.chosen();
    this.editor.set(this.at(), chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  }
}
