import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Icon } from '@samenspel/ui';
import { DraftEditor } from '../draft-editor';

/** The terms of one kind under each other, with a button for one more and a way back for the one that was taken out last. */
@Component({
  selector: 'agreements-term-list',
  imports: [Button, Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      @if (count() > 0) {
        <div class="rows" role="list"><ng-content /></div>
      }
      <div role="status">
        @if (removed(); as term) {
          <p>
            {{ t('removed', { name: term.term.title?.trim() || t('term.' + noun()) }) }}
            <button samButton="subtle" type="button" data-undo (click)="editor.undo()">{{ t('undo') }}</button>
          </p>
        }
      </div>
      <button samButton type="button" (click)="add.emit()"><sam-icon name="add" />{{ t('add.' + noun()) }}</button>
    </ng-container>
  `,
  styleUrl: './term-list.css',
  host: { '[attr.data-at]': 'at()' },
})
export class TermList {
  /** The list, such as '/milestones'. */
  readonly at = input.required<string>();
  readonly noun = input.required<string>();
  readonly add = output();

  protected readonly editor = inject(DraftEditor);
  protected readonly count = computed(() => (this.editor.value(this.at()) as unknown[] | undefined)?.length ?? 0);
  protected readonly removed = computed(() => (this.editor.removed()?.list === this.at() ? this.editor.removed() : undefined));
}
