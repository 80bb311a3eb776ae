import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Card, Loading, NumberPipe, PageHeader, Problem, Table, TableRegion } from '@samenspel/ui';
import { OperationStore } from './operation.store';

/** What an operator sees: how much waits and for how long, and never what it is. */
@Component({
  selector: 'identity-operation',
  imports: [Button, Card, Loading, NumberPipe, PageHeader, Problem, Table, TableRegion, TranslocoDirective],
  providers: [OperationStore],
  templateUrl: './operation.html',
})
export class OperationPage {
  protected readonly store = inject(OperationStore);

  protected readonly megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
}
