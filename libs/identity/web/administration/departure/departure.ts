import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { DeparturePreview } from '@samenspel/api-client';
import { Announcer, Button, Card, ErrorSummary, Form, FormErrors, Loading, PageHeader, Problem } from '@samenspel/ui';
import { DirectoryStore } from '../directory.store';
import { HandOver } from '../hand-over/hand-over';
import { handOversOf, type Successors } from '../hand-over/successors';
import { DepartureStore } from './departure.store';

/** Lets a person leave, after everything that this does was shown. */
@Component({
  selector: 'identity-departure',
  imports: [Button, Card, ErrorSummary, Form, HandOver, Loading, PageHeader, Problem, RouterLink, TranslocoDirective],
  providers: [DepartureStore],
  templateUrl: './departure.html',
})
export class Departure {
  readonly personId = input.required<string>();

  protected readonly store = inject(DepartureStore);
  protected readonly errors = new FormErrors();
  protected readonly successors = signal<Successors>({});

  private readonly directory = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  constructor() {
    effect(() => {
      const personId = this.personId();
      untracked(() => this.store.open(personId));
    });
  }

  protected record(preview: DeparturePreview): Promise<void> {
    return this.errors.attempt(async () => {
      this.errors.clear();
      await this.store.record(preview, handOversOf(preview, this.successors()));
      this.directory.reloadPeople();
      this.announcer.say(this.transloco.translate('administration.departure.done', { name: preview.name }));
      await this.router.navigate(['../../../departures'], { relativeTo: this.route });
    });
  }
}
