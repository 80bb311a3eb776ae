import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { incentiveTriggers } from '@samenspel/agreements/domain';
import { newIncentive } from '../content/new-terms';
import { DraftField } from '../field/draft-field';
import { choices, named } from './choices';
import { TermList } from './term-list';
import { TermRow } from './term-row';
import { DraftEditor } from '../draft-editor';

/** What follows when a goal or milestone is met, or missed. */
@Component({
  selector: 'agreements-incentives-section',
  imports: [DraftField, TermList, TermRow, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <agreements-term-list at="/incentives" noun="incentive" (add)="editor.add('/incentives', newIncentive())">
        @for (incentive of editor.content().incentives; track incentive.id; let index = $index) {
          <agreements-term-row list="/incentives" noun="incentive" [index]="index" [term]="incentive" [name]="incentive.title">
            <ng-template>
              <agreements-draft-field [at]="'/incentives/' + index + '/title'" />
              <agreements-draft-field
                [at]="'/incentives/' + index + '/tiedToId'"
                kind="choice"
                [none]="t('chooseGoalOrMilestone')"
                [options]="ties()"
              />
              <agreements-draft-field [at]="'/incentives/' + index + '/trigger'" kind="choice" [options]="triggers(t)" />
              <agreements-draft-field [at]="'/incentives/' + index + '/consequence'" kind="words" [max]="1000" [hinted]="true" />
            </ng-template>
          </agreements-term-row>
        }
      </agreements-term-list>
    </ng-container>
  `,
})
export class IncentivesSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly newIncentive = newIncentive;
  protected readonly triggers = choices('trigger', incentiveTriggers);
  protected readonly ties = computed(() => {
    const { goals, milestones } = this.editor.content();
    return named([...goals, ...milestones]);
  });
}
