import { Component, computed, inject, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { RegisterOrganisationChoice } from '@samenspel/api-client';
import { normalisedName, type Sector, sectors } from '@samenspel/identity/domain';
import { Button, Card, Control, Field, Icon, Loading, Notice, Problem, type ProblemDetails, Table, TableRegion, toProblem } from '@samenspel/ui';
import { RegisterImportStore } from './register-import.store';

/** The third step: what would be added and what keeps it from that, each at its cell. */
@Component({
  selector: 'agreements-register-check-step',
  host: { class: 'sam-stack' },
  imports: [Button, Card, Control, Field, Icon, Loading, Notice, Problem, Table, TableRegion, TranslocoDirective],
  templateUrl: './register-check-step.html',
  styleUrl: './register-columns-step.css',
})
export class RegisterCheckStep {
  readonly back = output();

  protected readonly store = inject(RegisterImportStore);
  protected readonly current = computed(() => this.store.current()!);
  protected readonly check = this.store.check;
  protected readonly sectors = sectors;
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly someFromElsewhere = computed(
    () => this.current().letPartiesJoin || (this.check()?.problems ?? []).some(({ code }) => code === 'register-import.party-from-elsewhere'),
  );
  /** The choices that were made, before the names that nobody is known by. */
  protected readonly chosen = computed(() => this.current().organisations);

  protected choose(name: string, choice: string): void {
    const others = this.chosen().filter((known) => normalisedName(known.name) !== normalisedName(name));
    const made: RegisterOrganisationChoice[] = choice === '' ? [] : [sectors.includes(choice as Sector) ? { name, sector: choice as Sector } : { name, organisationId: choice }];
    void this.change([...others, ...made], this.current().letPartiesJoin);
  }

  protected letJoin(letPartiesJoin: boolean): void {
    void this.change(this.chosen(), letPartiesJoin);
  }

  protected choiceOf({ organisationId, sector }: RegisterOrganisationChoice): string {
    return organisationId ?? sector ?? '';
  }

  protected start(): Promise<void> {
    return this.attempt(() => this.store.start());
  }

  protected saveProblems(): Promise<void> {
    return this.attempt(() => this.store.saveProblems());
  }

  private change(organisations: RegisterOrganisationChoice[], letPartiesJoin: boolean): Promise<void> {
    const { columns, layout, partnershipId } = this.current();
    return this.attempt(() =>
      this.store.changeReading({ columns: columns.map(({ field }) => ({ field })), layout, partnershipId, organisations, letPartiesJoin }),
    );
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
