import { Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { NewStandIn } from '@samenspel/api-client';
import {
  Announcer,
  Button,
  Card,
  Control,
  DatePipe,
  ErrorSummary,
  Field,
  Form,
  FormErrors,
  Loading,
  PageHeader,
  Problem,
  type ProblemDetails,
  Tag,
  toProblem,
} from '@samenspel/ui';
import { StandInStore } from './stand-in.store';

/** 'Als je er niet bent': who stands in for you, and how to stop altogether. */
@Component({
  selector: 'identity-stand-in',
  imports: [Button, Card, Control, DatePipe, ErrorSummary, Field, Form, Loading, PageHeader, Problem, ReactiveFormsModule, Tag, TranslocoDirective],
  providers: [StandInStore],
  templateUrl: './stand-in.html',
})
export class StandIn {
  protected readonly store = inject(StandInStore);
  protected readonly errors = new FormErrors();
  protected readonly asked = signal(false);
  protected readonly failure = signal<ProblemDetails | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({ standInId: '', startsOn: '', endsOn: '' });

  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected record(): Promise<void> {
    return this.errors.attempt(async () => {
      this.errors.clear();
      await this.store.record(filled(this.form.getRawValue()));
      this.form.reset();
      this.announcer.say(this.transloco.translate('ui.saved'));
    });
  }

  protected end(standInId: string): Promise<void> {
    return this.attempt(async () => {
      await this.store.end(standInId);
      this.announcer.say(this.transloco.translate('identity.standIn.ended'));
    });
  }

  protected ask(): Promise<void> {
    return this.attempt(async () => {
      await this.store.askToLeave();
      this.asked.set(true);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.failure.set(undefined);
    try {
      await work();
    } catch (error) {
      this.failure.set(toProblem(error));
    }
  }
}

/** Leaves open fields out, so that the API asks for each of them. */
const filled = (values: Omit<NewStandIn, 'absentId'>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as unknown as Omit<NewStandIn, 'absentId'>;
