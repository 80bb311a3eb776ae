import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { clauseKinds } from '@samenspel/agreements/domain';
import { Button, Icon } from '@samenspel/ui';
import { newClause } from '../content/new-terms';
import { DraftField } from '../field/draft-field';
import { choices } from './choices';
import { TermList } from './term-list';
import { TermRow } from './term-row';
import { DraftEditor } from '../draft-editor';

/** What is agreed in free words: how it changes, how one leaves, how partners talk and settle a difference. */
@Component({
  selector: 'agreements-clauses-section',
  imports: [Button, DraftField, Icon, TermList, TermRow, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <agreements-term-list at="/clauses" noun="clause" (add)="editor.add('/clauses', newClause('other', ''))">
        @for (clause of editor.content().clauses; track clause.id; let index = $index) {
          <agreements-term-row
            list="/clauses"
            noun="clause"
            [index]="index"
            [term]="clause"
            [name]="clause.title"
            [summary]="t('clauseKind.' + clause.kind)"
          >
            <ng-template>
              <agreements-draft-field [at]="'/clauses/' + index + '/title'" />
              <agreements-draft-field [at]="'/clauses/' + index + '/kind'" kind="choice" [options]="kinds(t)" />
              <agreements-draft-field [at]="'/clauses/' + index + '/text'" kind="words" [max]="5000" />
            </ng-template>
          </agreements-term-row>
        }
      </agreements-term-list>
      @if (missing().length > 0) {
        <p class="sam-muted suggestion">{{ t('suggestedClauses') }}</p>
        <div class="sam-actions">
          @for (kind of missing(); track kind) {
            <button samButton type="button" (click)="editor.add('/clauses', newClause(kind, t('clauseKind.' + kind)), 'text')">
              <sam-icon name="add" />{{ t('clauseKind.' + kind) }}
            </button>
          }
        </div>
      }
    </ng-container>
  `,
})
export class ClausesSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly newClause = newClause;
  protected readonly kinds = choices('clauseKind', clauseKinds);
  /** Kinds that an agreement seldom does without, and that it does not have yet. */
  protected readonly missing = computed(() => {
    const present = this.editor.content().clauses.map(({ kind }) => kind);
    return (['change', 'exit', 'dispute', 'consultation'] as const).filter((kind) => !present.includes(kind));
  });
}
