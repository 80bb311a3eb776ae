import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PersonDto } from '@samenspel/api-client';
import { Button, Card, Control, Dialog, Empty, Field, Icon, Loading, PageHeader, Pager, Problem, Table, TableRegion } from '@samenspel/ui';
import { AdministrationTabs } from '../administration-tabs';
import { DirectoryStore } from '../directory.store';
import { InvitationForm } from '../invitation-form/invitation-form';
import { PersonForm } from '../person-form/person-form';

const step = 50;

/** Everyone in the programme with organisation and role; here people are invited and changed. */
@Component({
  selector: 'identity-people',
  imports: [
    AdministrationTabs,
    Button,
    Card,
    Control,
    Dialog,
    Empty,
    Field,
    Icon,
    InvitationForm,
    Loading,
    PageHeader,
    Pager,
    PersonForm,
    Problem,
    RouterLink,
    Table,
    TableRegion,
    TranslocoDirective,
  ],
  templateUrl: './people.html',
})
export class People {
  protected readonly store = inject(DirectoryStore);

  protected readonly step = step;
  protected readonly words = signal('');
  /** How many people fit on the page now. */
  protected readonly room = signal(step);
  protected readonly inviting = signal(false);
  protected readonly editing = signal(false);
  protected readonly edited = signal<PersonDto | undefined>(undefined);

  protected readonly found = computed(() => {
    const words = this.words().trim().toLowerCase();
    return (this.store.people() ?? []).filter(({ name, organisationName }) => `${name} ${organisationName}`.toLowerCase().includes(words));
  });
  protected readonly shown = computed(() => this.found().slice(0, this.room()));
  protected readonly lead = computed(() => {
    const people = this.store.people();
    return people && (people.length === 1 ? 'one' : 'other');
  });

  protected find(field: EventTarget | null): void {
    this.words.set((field as HTMLInputElement).value);
    this.room.set(step);
  }

  protected edit(person: PersonDto): void {
    this.edited.set({ ...person });
    this.editing.set(true);
  }
}
