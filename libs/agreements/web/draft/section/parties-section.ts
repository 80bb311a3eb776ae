import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type PartyTerm, partyRoles } from '@samenspel/agreements/domain';
import { FieldGroup } from '@samenspel/ui';
import { newParty } from '../content/new-terms';
import { DraftEditor } from '../draft-editor';
import { DraftField } from '../field/draft-field';
import { choices } from './choices';

/** Who agree with each other, in which role, and who confirms for each. */
@Component({
  selector: 'agreements-parties-section',
  imports: [DraftField, FieldGroup, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft'">
      <div class="sam-stack" data-at="/parties">
        <sam-field-group pointer="/parties" [legend]="t('whichParties')" [hint]="t('whichPartiesHint')">
          @for (organisation of organisations(); track organisation.id) {
            <label class="sam-choice">
              <input type="checkbox" [checked]="isParty(organisation.id)" (change)="tick(organisation)" />{{ organisation.name }}
            </label>
          }
        </sam-field-group>
        @for (party of editor.content().parties; track party.organisationId; let index = $index) {
          <fieldset>
            <legend class="sam-legend">{{ editor.organisationName(party.organisationId) }}</legend>
            <div class="sam-field-row">
              <agreements-draft-field [at]="'/parties/' + index + '/role'" kind="choice" [options]="roles(t)" />
              <agreements-draft-field
                [at]="'/parties/' + index + '/signatoryPersonId'"
                kind="choice"
                [none]="t('anyone')"
                [optional]="true"
                [options]="editor.peopleOf(party.organisationId)"
              />
            </div>
          </fieldset>
        }
      </div>
    </ng-container>
  `,
})
export class PartiesSection {
  protected readonly editor = inject(DraftEditor);
  protected readonly roles = choices('role', partyRoles);
  /** The organisations of the partnership, and parties that have left it since. */
  protected readonly organisations = computed(() => {
    const partners = this.editor.partnership()?.organisations ?? [];
    const left = this.editor.content().parties.filter(({ organisationId }) => partners.every(({ id }) => id !== organisationId));
    return [...partners, ...left.map(({ organisationId: id }) => ({ id, name: this.editor.organisationName(id), sector: '' }))];
  });
  /** What a party was before it was taken out, so that it comes back the same. */
  private readonly before = new Map<string, PartyTerm>();

  protected isParty(id: string): boolean {
    return this.editor.content().parties.some(({ organisationId }) => organisationId === id);
  }

  protected tick(organisation: { readonly id: string; readonly sector: string }): void {
    const { parties } = this.editor.content();
    const present = parties.find(({ organisationId }) => organisationId === organisation.id);
    if (present) this.before.set(organisation.id, present);
    const others = parties.filter((party) => party !== present);
    this.editor.set('/parties', present ? others : [...others, this.before.get(organisation.id) ?? newParty(organisation)]);
  }
}
