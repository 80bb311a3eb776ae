import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { termKinds } from '@samenspel/agreements/domain';
import { newSharedResource } from '../content/new-terms';
import { measureOf } from '../field/amount';
import { DraftField } from '../field/draft-field';
import { choices } from './choices';
import { SharedOut } from './shared-out';
import { TermList } from './term-list';
import { TermRow } from './term-row';
import { DraftEditor } from '../draft-editor';

/** What the partners use together: how much there is, and how it is divided. */
@Component({
  selector: 'agreements-shared-resources-section',
  imports: [DraftField, SharedOut, TermList, TermRow, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <agreements-term-list
        at="/sharedResources"
        noun="sharedResource"
        (add)="editor.add('/sharedResources', newSharedResource(editor.ownOrganisationId()))"
      >
        @for (resource of editor.content().sharedResources; track resource.id; let index = $index) {
          <agreements-term-row
            list="/sharedResources"
            noun="sharedResource"
            [index]="index"
            [term]="resource"
            [name]="resource.title"
            [summary]="editor.organisationName(resource.organisationId)"
          >
            <ng-template>
              <agreements-draft-field [at]="'/sharedResources/' + index + '/title'" [hinted]="true" />
              <agreements-draft-field
                [at]="'/sharedResources/' + index + '/organisationId'"
                kind="choice"
                [none]="t('chooseParty')"
                [options]="editor.partyOptions()"
              />
              <div class="sam-field-row">
                <agreements-draft-field [at]="'/sharedResources/' + index + '/kind'" kind="choice" [options]="kinds(t)" />
                <agreements-draft-field
                  [at]="'/sharedResources/' + index + '/capacity'"
                  [kind]="measureOf(resource.kind)"
                  [name]="'capacity.' + measureOf(resource.kind)"
                />
              </div>
              <agreements-shared-out [at]="'/sharedResources/' + index" />
            </ng-template>
          </agreements-term-row>
        }
      </agreements-term-list>
    </ng-container>
  `,
})
export class SharedResourcesSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly newSharedResource = newSharedResource;
  protected readonly measureOf = measureOf;
  protected readonly kinds = choices('kind', termKinds);
}
