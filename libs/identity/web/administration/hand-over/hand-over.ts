import { Component, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DeparturePreview } from '@samenspel/api-client';
import { Control, Field, FieldGroup } from '@samenspel/ui';
import { nobody, type Successors } from './successors';

/** Who takes over the open work of a person: all of it by one choice, or each piece by its own. */
@Component({
  selector: 'identity-hand-over',
  imports: [Control, Field, FieldGroup, TranslocoDirective],
  templateUrl: './hand-over.html',
})
export class HandOver {
  readonly preview = input.required<Pick<DeparturePreview, 'work' | 'colleagues' | 'nobodyAllowed'>>();
  /** By the id of the piece of work; absent while nobody was chosen. */
  readonly successors = model.required<Successors>();

  protected readonly nobody = nobody;

  protected choose(ids: readonly string[], field: EventTarget | null): void {
    const { value } = field as HTMLSelectElement;
    this.successors.update((chosen) => ({ ...chosen, ...Object.fromEntries(ids.map((id) => [id, value])) }));
  }

  protected chooseForAll(field: EventTarget | null): void {
    this.choose(this.preview().work.map(({ id }) => id), field);
  }
}
