import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { riskAllocations, riskCategories } from '@samenspel/agreements/domain';
import { newRisk } from '../content/new-terms';
import { DraftField } from '../field/draft-field';
import { choices } from './choices';
import { TermList } from './term-list';
import { TermRow } from './term-row';
import { DraftEditor } from '../draft-editor';

/** What may go wrong, who carries it, and what is done about it. */
@Component({
  selector: 'agreements-risks-section',
  imports: [DraftField, TermList, TermRow, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <agreements-term-list at="/risks" noun="risk" (add)="editor.add('/risks', newRisk())">
        @for (risk of editor.content().risks; track risk.id; let index = $index) {
          <agreements-term-row
            list="/risks"
            noun="risk"
            [index]="index"
            [term]="risk"
            [name]="risk.title"
            [summary]="risk.allocation ? t('allocation.' + risk.allocation) : ''"
          >
            <ng-template>
              <agreements-draft-field [at]="'/risks/' + index + '/title'" />
              <agreements-draft-field [at]="'/risks/' + index + '/category'" kind="choice" [options]="categories(t)" />
              <agreements-draft-field
                [at]="'/risks/' + index + '/allocation'"
                kind="choice"
                [none]="t('choose')"
                [options]="allocations(t)"
              />
              <agreements-draft-field [at]="'/risks/' + index + '/measure'" kind="words" [max]="1000" [optional]="true" />
            </ng-template>
          </agreements-term-row>
        }
      </agreements-term-list>
    </ng-container>
  `,
})
export class RisksSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly newRisk = newRisk;
  protected readonly categories = choices('category', riskCategories);
  protected readonly allocations = choices('allocation', riskAllocations);
}
