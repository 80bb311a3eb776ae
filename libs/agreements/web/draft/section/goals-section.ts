import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { indicatorDirections } from '@samenspel/agreements/domain';
import { newGoal, newIndicator } from '../content/new-terms';
import { DraftField } from '../field/draft-field';
import { choices } from './choices';
import { TermList } from './term-list';
import { TermRow } from './term-row';
import { DraftEditor } from '../draft-editor';

/** What the partners want to reach, and by what they will see it. */
@Component({
  selector: 'agreements-goals-section',
  imports: [DraftField, TermList, TermRow, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <agreements-term-list at="/goals" noun="goal" (add)="editor.add('/goals', newGoal())">
        @for (goal of editor.content().goals; track goal.id; let index = $index) {
          <agreements-term-row
            list="/goals"
            noun="goal"
            [index]="index"
            [term]="goal"
            [name]="goal.title"
            [summary]="t(goal.indicators.length === 1 ? 'indicators.one' : 'indicators.other', { count: goal.indicators.length })"
          >
            <ng-template>
              <agreements-draft-field [at]="'/goals/' + index + '/title'" [hinted]="true" />
              <agreements-draft-field [at]="'/goals/' + index + '/description'" kind="words" [max]="1000" [optional]="true" />
              <h3>{{ t('indicators.title') }}</h3>
              <agreements-term-list
                [at]="'/goals/' + index + '/indicators'"
                noun="indicator"
                (add)="editor.add('/goals/' + index + '/indicators', newIndicator())"
              >
                @for (indicator of goal.indicators; track indicator.id; let place = $index) {
                  <agreements-term-row
                    [list]="'/goals/' + index + '/indicators'"
                    noun="indicator"
                    [index]="place"
                    [term]="indicator"
                    [name]="indicator.title"
                  >
                    <ng-template>
                      <agreements-draft-field [at]="'/goals/' + index + '/indicators/' + place + '/title'" [hinted]="true" />
                      <agreements-draft-field [at]="'/goals/' + index + '/indicators/' + place + '/unit'" [max]="60" [hinted]="true" />
                      <div class="sam-field-row">
                        <agreements-draft-field [at]="'/goals/' + index + '/indicators/' + place + '/baseline'" kind="decimal" />
                        <agreements-draft-field [at]="'/goals/' + index + '/indicators/' + place + '/target'" kind="decimal" />
                      </div>
                      <agreements-draft-field
                        [at]="'/goals/' + index + '/indicators/' + place + '/direction'"
                        kind="choice"
                        [options]="directions(t)"
                      />
                      <agreements-draft-field [at]="'/goals/' + index + '/indicators/' + place + '/dueOn'" kind="date" />
                    </ng-template>
                  </agreements-term-row>
                }
              </agreements-term-list>
            </ng-template>
          </agreements-term-row>
        }
      </agreements-term-list>
    </ng-container>
  `,
})
export class GoalsSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly newGoal = newGoal;
  protected readonly newIndicator = newIndicator;
  protected readonly directions = choices('direction', indicatorDirections);
}
