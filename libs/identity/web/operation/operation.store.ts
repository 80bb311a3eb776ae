import { Injectable, computed, inject, resource } from '@angular/core';
import { Api, readOperation } from '@samenspel/api-client';
import { problemOf, valueOf } from '@samenspel/ui';

/** How the service does, for operators. */
@Injectable()
export class OperationStore {
  private readonly api = inject(Api);
  private readonly read = resource({ loader: () => this.api.invoke(readOperation) });

  readonly operation = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  reload(): void {
    this.read.reload();
  }
}
