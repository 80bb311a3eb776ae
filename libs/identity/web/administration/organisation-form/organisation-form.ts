import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { OrganisationChange, OrganisationDto, Sector } from '@samenspel/api-client';
import { likelyDuplicates, sectors } from '@samenspel/identity/domain';
import { Announcer, Button, Control, DatePipe, ErrorSummary, Field, FieldGroup, Form, FormErrors, Notice } from '@samenspel/ui';
import { municipalitiesByName } from '../../municipality/municipalities-by-name';
import { DirectoryStore } from '../directory.store';

/** Adds an organisation or changes one, and shows which ones are likely the same before it is saved. */
@Component({
  selector: 'identity-organisation-form',
  imports: [Button, Control, DatePipe, ErrorSummary, Field, FieldGroup, Form, Notice, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './organisation-form.html',
})
export class OrganisationForm {
  /** The one to change; undefined to add one. */
  readonly organisation = input<OrganisationDto>();
  readonly saved = output();

  protected readonly sectors = sectors;
  protected readonly municipalities = municipalitiesByName;
  protected readonly errors = new FormErrors();
  /** The newer state that the reader was shown. */
  protected readonly meanwhile = signal<OrganisationDto | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: '',
    sector: 'private' as Sector,
    municipalityCode: '',
    municipalityFrom: '',
    kvkNumber: '',
    oin: '',
  });
  protected readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.getRawValue() });

  private readonly store = inject(DirectoryStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly current = signal<OrganisationDto | undefined>(undefined);

  protected readonly duplicates = computed(() => {
    const { name = '', kvkNumber, oin } = this.values();
    return likelyDuplicates({ id: this.current()?.id, name, kvkNumber, oin }, this.store.organisations() ?? []);
  });

  /** The municipalities that the organisation was before, the latest first. */
  protected readonly former = computed(() => (this.current()?.municipalities ?? []).filter(({ validUntil }) => validUntil).reverse());
  /** The present municipality that the list of the CBS no longer has. */
  protected readonly unlisted = computed(() => {
    const present = this.current()?.municipalities.find(({ validUntil }) => !validUntil);
    return present && !municipalitiesByName.some(({ code }) => code === present.code) ? present : undefined;
  });
  protected readonly chosenMunicipality = computed(() => (this.values().sector === 'public' && this.values().municipalityCode) || null);
  /** Whether one municipality takes the place of another, so that the day matters. */
  protected readonly changesMunicipality = computed(() => {
    const present = this.current()?.municipalityCode;
    return Boolean(present) && present !== this.chosenMunicipality();
  });

  constructor() {
    effect(() => {
      const organisation = this.organisation();
      untracked(() => organisation && this.take(organisation));
    });
  }

  /** Starts again from that state. */
  protected take(organisation: OrganisationDto): void {
    const { name, sector, municipalityCode, kvkNumber, oin } = organisation;
    this.current.set(organisation);
    this.form.setValue({ name, sector, municipalityCode: municipalityCode ?? '', municipalityFrom: '', kvkNumber: kvkNumber ?? '', oin: oin ?? '' });
    this.meanwhile.set(undefined);
    this.errors.clear();
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      this.errors.clear();
      if (await this.write(this.entered())) this.finish();
    });
  }

  private async write(entered: OrganisationChange): Promise<boolean> {
    const current = this.current();
    if (!current) {
      await this.store.addOrganisation(entered);
      return true;
    }
    const { changedMeanwhile } = await this.store.changeOrganisation(current, entered);
    this.meanwhile.set(changedMeanwhile);
    if (changedMeanwhile) this.current.set(changedMeanwhile);
    return changedMeanwhile === undefined;
  }

  private entered(): OrganisationChange {
    const { name, sector, municipalityFrom, kvkNumber, oin } = this.form.getRawValue();
    return {
      name,
      sector,
      municipalityCode: this.chosenMunicipality(),
      ...(this.changesMunicipality() && municipalityFrom && { municipalityFrom }),
      kvkNumber: kvkNumber.trim() || null,
      oin: oin.trim() || null,
    };
  }

  private finish(): void {
    this.announcer.say(this.transloco.translate('ui.saved'));
    this.saved.emit();
  }
}
