import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { Level, ParticipantRole, PartnershipDto, PersonDto } from '@samenspel/api-client';
import { participantRoles } from '@samenspel/identity/domain';
import { levels } from '@samenspel/partnerships/domain';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, toProblem } from '@samenspel/ui';
import { chosen } from '../../directory/chosen';
import { DirectoryStore } from '../../directory/directory.store';
import { NewPersonForm } from '../../directory/new-person/new-person';
import { PartnershipStore } from '../partnership.store';

/** Lets a person of one of the organisations take part; a person who is not known yet is added on the way. */
@Component({
  selector: 'partnerships-add-participant',
  imports: [Button, Control, ErrorSummary, Field, Form, NewPersonForm, ReactiveFormsModule, TranslocoDirective],
  providers: [DirectoryStore],
  templateUrl: './add-participant.html',
})
export class AddParticipantForm {
  readonly partnership = input.required<PartnershipDto>();
  readonly added = output();

  protected readonly levels = levels;
  protected readonly roles = participantRoles;
  protected readonly errors = new FormErrors();
  protected readonly personIsNew = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({
    personId: '',
    level: 'tactical' as Level,
    role: 'contributor' as ParticipantRole,
  });

  private readonly people = signal<readonly PersonDto[]>([]);
  protected readonly choices = computed(() =>
    this.partnership()
      .organisations.map(({ id, name }) => ({ id, name, people: this.people().filter(({ organisationId }) => organisationId === id) }))
      .filter(({ people }) => people.length > 0),
  );

  private readonly store = inject(PartnershipStore);
  private readonly directory = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    effect(() => {
      const partnership = this.partnership();
      untracked(() => void this.load(partnership));
    });
  }

  protected personAdded(person: PersonDto): void {
    this.people.update((people) => [...people, person]);
    this.form.patchValue({ personId: person.id });
    this.personIsNew.set(false);
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const { personId, ...participant } = this.form.getRawValue();
      await this.store.addParticipant({ ...participant, personId: chosen(personId) });
      this.announcer.say(this.transloco.translate('partnerships.addParticipant.added'));
      this.added.emit();
    });
  }

  private async load({ organisations, participants }: PartnershipDto): Promise<void> {
    try {
      const people = await Promise.all(organisations.map(({ id }) => this.directory.peopleOf(id)));
      this.people.set(people.flat().filter(({ id }) => !participants.some(({ personId }) => personId === id)));
    } catch (error) {
      this.errors.show(toProblem(error));
    }
  }
}
