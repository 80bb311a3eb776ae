import { agreementForm, fillForm, goalForm, milestoneForm, offerParties, removeGoal, toNewAgreement } from './agreement-form';

function written() {
  const form = agreementForm();
  offerParties(form, ['municipality', 'employer']);
  form.controls.goals.push(goalForm());
  form.controls.milestones.push(milestoneForm());
  form.patchValue({
    title: 'Werkplekken in de buurt',
    signedOn: '2026-06-01',
    startsOn: '2026-06-01',
    goals: [{ title: 'Twintig mensen aan het werk' }, { title: 'Goede begeleiding', description: ' Elke week ' }],
    milestones: [{ title: 'Eerste vijf plekken', baselineOn: '2026-06-29', responsibleOrganisationId: 'employer', goalIndex: 1 }],
  });
  return form;
}

describe('the form of a new agreement', () => {
  it('offers every organisation of the partnership as a party, chosen', () => {
    expect(toNewAgreement(written().getRawValue()).partyIds).toEqual(['municipality', 'employer']);
  });

  it('asks to keep what was written, and leaves out what was not', () => {
    expect(toNewAgreement(written().getRawValue())).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      title: 'Werkplekken in de buurt',
      signedOn: '2026-06-01',
      startsOn: '2026-06-01',
      endsOn: undefined,
      partyIds: ['municipality', 'employer'],
      goals: [
        { title: 'Twintig mensen aan het werk', description: undefined },
        { title: 'Goede begeleiding', description: 'Elke week' },
      ],
      milestones: [
        {
          title: 'Eerste vijf plekken',
          baselineOn: '2026-06-29',
          responsibleOrganisationId: 'employer',
          responsiblePersonId: undefined,
          goalIndex: 1,
        },
      ],
    });
  });

  it('moves milestones along when an earlier goal goes, and unties those of the goal itself', () => {
    const form = written();
    removeGoal(form, 0);
    expect(toNewAgreement(form.getRawValue()).milestones[0]!.goalIndex).toBe(0);
    removeGoal(form, 0);
    expect(toNewAgreement(form.getRawValue()).milestones[0]!.goalIndex).toBeUndefined();
  });

  it('puts back a draft as it was, with parties of today', () => {
    const kept = written();
    kept.controls.parties.controls['employer']!.setValue(false);
    const draft = JSON.parse(JSON.stringify(kept.getRawValue()));
    const form = agreementForm();
    fillForm(form, draft);
    offerParties(form, ['employer', 'welfare']);
    expect(form.getRawValue()).toEqual({ ...draft, parties: { employer: false, welfare: true } });
  });
});
