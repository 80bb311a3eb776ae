import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { termKinds } from '@samenspel/agreements/domain';
import { newPledge } from '../content/new-terms';
import { measureOf } from '../field/amount';
import { DraftField } from '../field/draft-field';
import { choices } from './choices';
import { TermList } from './term-list';
import { TermRow } from './term-row';
import { DraftEditor } from '../draft-editor';

/** What each party puts in. */
@Component({
  selector: 'agreements-pledges-section',
  imports: [DraftField, TermList, TermRow, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <agreements-term-list
        at="/pledges"
        noun="pledge"
        (add)="editor.add('/pledges', newPledge(editor.ownOrganisationId()), 'description')"
      >
        @for (pledge of editor.content().pledges; track pledge.id; let index = $index) {
          <agreements-term-row
            list="/pledges"
            noun="pledge"
            [index]="index"
            [term]="pledge"
            [name]="pledge.description"
            [summary]="editor.organisationName(pledge.organisationId)"
          >
            <ng-template>
              <agreements-draft-field [at]="'/pledges/' + index + '/description'" [hinted]="true" [max]="500" />
              <agreements-draft-field
                [at]="'/pledges/' + index + '/organisationId'"
                kind="choice"
                [none]="t('chooseParty')"
                [options]="editor.partyOptions()"
              />
              <div class="sam-field-row">
                <agreements-draft-field [at]="'/pledges/' + index + '/kind'" kind="choice" [options]="kinds(t)" />
                <agreements-draft-field
                  [at]="'/pledges/' + index + '/amount'"
                  [kind]="measureOf(pledge.kind)"
                  [name]="'amount.' + measureOf(pledge.kind)"
                />
              </div>
              <agreements-draft-field [at]="'/pledges/' + index + '/dueOn'" kind="date" [optional]="true" />
            </ng-template>
          </agreements-term-row>
        }
      </agreements-term-list>
    </ng-container>
  `,
})
export class PledgesSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly newPledge = newPledge;
  protected readonly measureOf = measureOf;
  protected readonly kinds = choices('kind', termKinds);
}
