import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { Language, PersonDto, ProgrammeRole } from '@samenspel/api-client';
import { programmeRoles } from '@samenspel/identity/domain';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, Notice, languages } from '@samenspel/ui';
import { DirectoryStore } from '../directory.store';

/** Changes name and language of a person and, for an administrator, the role in the programme. */
@Component({
  selector: 'identity-person-form',
  imports: [Button, Control, ErrorSummary, Field, Form, Notice, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './person-form.html',
})
export class PersonForm {
  readonly person = input.required<PersonDto>();
  readonly changed = output();

  protected readonly languages = languages;
  protected readonly roles = programmeRoles;
  protected readonly errors = new FormErrors();
  /** The newer state that the reader was shown. */
  protected readonly meanwhile = signal<PersonDto | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: '',
    language: 'nl' as Language,
    role: 'member' as ProgrammeRole,
  });

  protected readonly store = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private current!: PersonDto;

  constructor() {
    effect(() => {
      const person = this.person();
      untracked(() => this.take(person));
    });
  }

  /** Starts again from that state. */
  protected take(person: PersonDto): void {
    this.current = person;
    this.form.setValue({ name: person.name, language: person.language, role: person.role });
    this.meanwhile.set(undefined);
    this.errors.clear();
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      this.errors.clear();
      if ((await this.saveDetails()) && (await this.saveRole())) this.finish();
    });
  }

  private async saveDetails(): Promise<boolean> {
    const { name, language } = this.form.getRawValue();
    if (name.trim() === this.current.name && language === this.current.language) return true;
    return this.keep(await this.store.changePerson(this.current, { name, language }));
  }

  private async saveRole(): Promise<boolean> {
    const { role } = this.form.getRawValue();
    if (role === this.current.role) return true;
    return this.keep(await this.store.changeRole(this.current, role));
  }

  private keep({ saved, changedMeanwhile }: { saved?: PersonDto; changedMeanwhile?: PersonDto }): boolean {
    this.current = saved ?? changedMeanwhile ?? this.current;
    this.meanwhile.set(changedMeanwhile);
    return changedMeanwhile === undefined;
  }

  private finish(): void {
    this.announcer.say(this.transloco.translate('ui.saved'));
    this.changed.emit();
  }
}
