import { Injectable, computed, inject, resource } from '@angular/core';
import { Api, readOperation } from '@samenspel/api-client';
import { toProblem } from '@samenspel/ui';

/** How the service does, for operators. */
@Injectable()
export class OperationStore {
  private readonly api = inject(Api);
  private readonly read = resource({ loader: () => this.api.invoke(readOperation) });

  readonly operation = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  readonly problem = computed(() => this.read.error() && toProblem(this.read.error()));

  reload(): void {
    this.read.reload();
  }
}
