import { FormArray, FormControl, FormGroup, FormRecord } from '@angular/forms';
import type { NewAgreement } from '@samenspel/api-client';
import { newTermId } from '../draft/content/new-term-id';

const text = () => new FormControl('', { nonNullable: true });

export type MilestoneForm = ReturnType<typeof milestoneForm>;
export type AgreementForm = ReturnType<typeof agreementForm>;
export type AgreementFormValue = ReturnType<AgreementForm['getRawValue']>;

export const goalForm = () => new FormGroup({ title: text(), description: text() });

export const milestoneForm = () =>
  new FormGroup({
    title: text(),
    baselineOn: text(),
    responsibleOrganisationId: text(),
    responsiblePersonId: text(),
    goalIndex: new FormControl<number | null>(null),
  });

export const agreementForm = () =>
  new FormGroup({
    /** What it will be known by: sent again after a lost answer, it is not registered twice. */
    id: new FormControl(newTermId(), { nonNullable: true }),
    title: text(),
    signedOn: text(),
    startsOn: text(),
    endsOn: text(),
    /** Whether an organisation is a party, by its id. */
    parties: new FormRecord<FormControl<boolean>>({}),
    goals: new FormArray([goalForm()]),
    milestones: new FormArray<MilestoneForm>([]),
  });

/** Offers the organisations of the partnership as parties, all of them chosen; one that has left is no longer offered. */
export function offerParties({ controls: { parties } }: AgreementForm, organisationIds: readonly string[]): void {
  for (const id of Object.keys(parties.controls)) if (!organisationIds.includes(id)) parties.removeControl(id, { emitEvent: false });
  for (const id of organisationIds) {
    if (!parties.contains(id)) parties.addControl(id, new FormControl(true, { nonNullable: true }), { emitEvent: false });
  }
}

/** Puts back what was kept. */
export function fillForm(form: AgreementForm, value: AgreementFormValue): void {
  const { parties, goals, milestones } = form.controls;
  for (const [id, chosen] of Object.entries(value.parties)) parties.setControl(id, new FormControl(chosen, { nonNullable: true }));
  while (goals.length < value.goals.length) goals.push(goalForm());
  while (milestones.length < value.milestones.length) milestones.push(milestoneForm());
  form.patchValue(value);
}

/** Takes a goal away, and with it the tie of milestones to it; those tied to later goals move along. */
export function removeGoal({ controls: { goals, milestones } }: AgreementForm, index: number): void {
  goals.removeAt(index);
  for (const { controls } of milestones.controls) {
    const tied = controls.goalIndex.value;
    if (tied === index) controls.goalIndex.setValue(null);
    if (tied !== null && tied > index) controls.goalIndex.setValue(tied - 1);
  }
}

/** What the API is asked to keep; a field that was left empty is absent, so that its error says that it is missing. */
export function toNewAgreement(value: AgreementFormValue): NewAgreement {
  const { id, title, signedOn, startsOn, endsOn, parties, goals, milestones } = value;
  const agreement = {
    id,
    title,
    signedOn: filled(signedOn),
    startsOn: filled(startsOn),
    endsOn: filled(endsOn),
    partyIds: Object.keys(parties).filter((id) => parties[id]),
    goals: goals.map((goal) => ({ title: goal.title, description: filled(goal.description) })),
    milestones: milestones.map((milestone) => ({
      title: milestone.title,
      baselineOn: filled(milestone.baselineOn),
      responsibleOrganisationId: filled(milestone.responsibleOrganisationId),
      responsiblePersonId: filled(milestone.responsiblePersonId),
      goalIndex: milestone.goalIndex ?? undefined,
    })),
  };
  return agreement as NewAgreement;
}

function filled(value: string): string | undefined {
  return value.trim() || undefined;
}
