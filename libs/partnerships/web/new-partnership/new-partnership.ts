import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { OrganisationDto, Phase, PersonDto } from '@samenspel/api-client';
import { participantRoles } from '@samenspel/identity/domain';
import { SessionStore } from '@samenspel/identity/web';
import { levels, phases } from '@samenspel/partnerships/domain';
import {
  Announcer,
  Button,
  Card,
  Control,
  Dialog,
  ErrorSummary,
  Field,
  Form,
  FormErrors,
  Icon,
  PageHeader,
  Problem,
} from '@samenspel/ui';
import { WallCalendar } from '../calendar/wall-calendar';
import { DirectoryStore } from '../directory/directory.store';
import { NewOrganisationForm } from '../directory/new-organisation/new-organisation';
import { NewPersonForm } from '../directory/new-person/new-person';
import { type ChosenPerson, NewPartnershipStore } from './new-partnership.store';

/** Opens a partnership with other organisations and the people who take part. */
@Component({
  selector: 'partnerships-new',
  imports: [
    Button,
    Card,
    Control,
    Dialog,
    ErrorSummary,
    Field,
    Form,
    Icon,
    NewOrganisationForm,
    NewPersonForm,
    PageHeader,
    Problem,
    ReactiveFormsModule,
    TranslocoDirective,
  ],
  providers: [DirectoryStore, NewPartnershipStore],
  templateUrl: './new-partnership.html',
  styleUrl: './new-partnership.css',
})
export class NewPartnershipPage {
  protected readonly store = inject(NewPartnershipStore);
  protected readonly phases = phases;
  protected readonly levels = levels;
  protected readonly roles = participantRoles;
  protected readonly errors = new FormErrors();
  protected readonly addingOrganisation = signal(false);
  protected readonly addingPerson = signal(false);
  protected readonly allOrganisations = computed(() => [this.store.own(), ...this.store.organisations()]);
  protected readonly fields = inject(NonNullableFormBuilder).group({
    name: '',
    purpose: '',
    phase: 'design' as Phase,
    startedOn: inject(WallCalendar).today(),
  });

  private readonly form = viewChild.required(Form);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    void this.store.begin();
  }

  protected idOf(pointer: string): string {
    return this.form().idOf(pointer);
  }

  protected chooseOrganisation(select: HTMLSelectElement): void {
    const organisation = this.store.organisation(select.value);
    if (organisation) void this.store.chooseOrganisation(organisation);
    select.value = '';
  }

  protected choosePerson(select: HTMLSelectElement): void {
    this.store.choosePerson(select.value);
    select.value = '';
  }

  protected organisationAdded(organisation: OrganisationDto): void {
    this.addingOrganisation.set(false);
    void this.store.chooseOrganisation(organisation);
  }

  protected personAdded(person: PersonDto): void {
    this.addingPerson.set(false);
    this.store.addPerson(person);
  }

  protected change(person: ChosenPerson, field: 'level' | 'role', select: EventTarget | null): void {
    this.store.changePerson(person.personId, { [field]: (select as HTMLSelectElement).value });
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const { id } = await this.store.open(this.fields.getRawValue());
      this.announcer.say(this.transloco.translate('partnerships.new.opened'));
      await this.router.navigate(['/programmes', this.session.programmeId(), 'partnerships', id]);
    });
  }
}
