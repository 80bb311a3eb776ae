import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ObligationTerm } from '@samenspel/agreements/domain';
import { newObligation } from '../content/new-terms';
import { DraftChecklist } from '../field/draft-checklist';
import { DraftField } from '../field/draft-field';
import { DraftRecurrence } from '../recurrence/draft-recurrence';
import { named } from './choices';
import { TermList } from './term-list';
import { TermRow } from './term-row';
import { DraftEditor, type Option } from '../draft-editor';

/** What a party must do, once or again and again, and what it waits for. */
@Component({
  selector: 'agreements-obligations-section',
  imports: [DraftChecklist, DraftField, DraftRecurrence, TermList, TermRow, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <agreements-term-list at="/obligations" noun="obligation" (add)="editor.add('/obligations', newObligation(editor.ownOrganisationId()))">
        @for (obligation of editor.content().obligations; track obligation.id; let index = $index) {
          <agreements-term-row
            list="/obligations"
            noun="obligation"
            [index]="index"
            [term]="obligation"
            [name]="obligation.title"
            [summary]="editor.organisationName(obligation.organisationId)"
          >
            <ng-template>
              <agreements-draft-field [at]="'/obligations/' + index + '/title'" [hinted]="true" />
              <agreements-draft-field
                [at]="'/obligations/' + index + '/organisationId'"
                kind="choice"
                [none]="t('chooseParty')"
                [options]="editor.partyOptions()"
              />
              <agreements-draft-field
                [at]="'/obligations/' + index + '/towardsOrganisationId'"
                kind="choice"
                [none]="t('allParties')"
                [optional]="true"
                [options]="others(obligation.organisationId)"
              />
              <agreements-draft-field [at]="'/obligations/' + index + '/dueOn'" kind="date" [hinted]="true" />
              <agreements-draft-recurrence [at]="'/obligations/' + index + '/recurrence'" [firstOn]="obligation.dueOn" />
              <agreements-draft-field [at]="'/obligations/' + index + '/noticeDays'" kind="count" />
              @if (waits(obligation).length > 0) {
                <agreements-draft-checklist
                  [at]="'/obligations/' + index + '/waitsFor'"
                  [legend]="t('waitsFor')"
                  [hint]="t('waitsForHint')"
                  [options]="waits(obligation)"
                />
              }
            </ng-template>
          </agreements-term-row>
        }
      </agreements-term-list>
    </ng-container>
  `,
})
export class ObligationsSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly newObligation = newObligation;

  protected others(organisationId: string | null): readonly Option[] {
    return this.editor.partyOptions().filter(({ value }) => value !== organisationId);
  }

  /** What another party brings about, and what was ticked before it changed hands. */
  protected waits({ id, organisationId, waitsFor }: ObligationTerm): readonly Option[] {
    const { milestones, obligations } = this.editor.content();
    const ofOthers = [
      ...milestones.filter((term) => term.responsibleOrganisationId !== organisationId || waitsFor.includes(term.id)),
      ...obligations.filter((term) => (term.organisationId !== organisationId || waitsFor.includes(term.id)) && term.id !== id),
    ];
    return named(ofOthers);
  }
}
