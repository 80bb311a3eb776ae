import { Component, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { DepartureDto } from '@samenspel/api-client';
import { Announcer, Button, Card, Empty, Loading, PageHeader, Problem, type ProblemDetails, MomentPipe, Table, TableRegion, toProblem } from '@samenspel/ui';
import { AdministrationTabs } from '../administration-tabs';
import { DirectoryStore } from '../directory.store';
import { DeparturesStore } from './departures.store';

/** People who left; they can be brought back. */
@Component({
  selector: 'identity-departures',
  imports: [AdministrationTabs, Button, Card, Empty, Loading, MomentPipe, PageHeader, Problem, Table, TableRegion, TranslocoDirective],
  providers: [DeparturesStore],
  templateUrl: './departures.html',
})
export class Departures {
  protected readonly store = inject(DeparturesStore);
  protected readonly failure = signal<ProblemDetails | undefined>(undefined);

  private readonly directory = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected async undo({ personId, name }: DepartureDto): Promise<void> {
    this.failure.set(undefined);
    try {
      await this.store.undo(personId);
      this.directory.reloadPeople();
      this.announcer.say(this.transloco.translate('administration.departures.done', { name }));
    } catch (error) {
      this.failure.set(toProblem(error));
    }
  }
}
