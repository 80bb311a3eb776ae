import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DatePipe } from '@samenspel/ui';
import { newMilestone } from '../content/new-terms';
import { DraftChecklist } from '../field/draft-checklist';
import { DraftField } from '../field/draft-field';
import { choices, named } from './choices';
import { TermList } from './term-list';
import { TermRow } from './term-row';
import { DraftEditor, type Option } from '../draft-editor';

/** What is ready when, who sees to it, and what comes first. */
@Component({
  selector: 'agreements-milestones-section',
  imports: [DatePipe, DraftChecklist, DraftField, TermList, TermRow, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <agreements-term-list at="/milestones" noun="milestone" (add)="add()">
        @for (milestone of editor.content().milestones; track milestone.id; let index = $index) {
          <agreements-term-row
            list="/milestones"
            noun="milestone"
            [index]="index"
            [term]="milestone"
            [name]="milestone.title"
            [summary]="summary(milestone.baselineOn | samDate, editor.organisationName(milestone.responsibleOrganisationId))"
          >
            <ng-template>
              <agreements-draft-field [at]="'/milestones/' + index + '/title'" />
              <agreements-draft-field [at]="'/milestones/' + index + '/baselineOn'" kind="date" />
              <agreements-draft-field
                [at]="'/milestones/' + index + '/responsibleOrganisationId'"
                kind="choice"
                [none]="t('chooseParty')"
                [options]="editor.partyOptions()"
              />
              <agreements-draft-field
                [at]="'/milestones/' + index + '/responsiblePersonId'"
                kind="choice"
                [none]="t('nobodyYet')"
                [optional]="true"
                [options]="editor.peopleOf(milestone.responsibleOrganisationId)"
              />
              <agreements-draft-field
                [at]="'/milestones/' + index + '/acceptingOrganisationId'"
                kind="choice"
                [none]="t('chooseParty')"
                [hinted]="true"
                [optional]="true"
                [options]="others(milestone.responsibleOrganisationId)"
              />
              <agreements-draft-field [at]="'/milestones/' + index + '/evidence'" kind="words" [max]="1000" [hinted]="true" [optional]="true" />
              @if (goals().length > 0) {
                <agreements-draft-field
                  [at]="'/milestones/' + index + '/goalId'"
                  kind="choice"
                  [none]="t('noGoal')"
                  [optional]="true"
                  [options]="goals()"
                />
              }
              <div class="sam-field-row">
                <agreements-draft-field [at]="'/milestones/' + index + '/phase'" [max]="80" [optional]="true" />
                <agreements-draft-field [at]="'/milestones/' + index + '/size'" kind="level" [options]="sizes(t)" />
              </div>
              @if (editor.content().milestones.length > 1) {
                <agreements-draft-checklist
                  [at]="'/milestones/' + index + '/dependsOn'"
                  [legend]="t('dependsOn')"
                  [options]="otherMilestones(milestone.id)"
                />
              }
            </ng-template>
          </agreements-term-row>
        }
      </agreements-term-list>
    </ng-container>
  `,
})
export class MilestonesSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly goals = computed(() => named(this.editor.content().goals));
  protected readonly sizes = choices('size', ['1', '2', '3', '4', '5']);

  protected add(): void {
    this.editor.add('/milestones', newMilestone(this.editor.content(), this.editor.ownOrganisationId()));
  }

  protected summary(...words: readonly string[]): string {
    return words.filter(Boolean).join(' · ');
  }

  protected others(organisationId: string | null): readonly Option[] {
    return this.editor.partyOptions().filter(({ value }) => value !== organisationId);
  }

  protected otherMilestones(id: string): readonly Option[] {
    return named(this.editor.content().milestones).filter(({ value }) => value !== id);
  }
}
