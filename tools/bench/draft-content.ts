import type { AgreementContent } from '../../libs/agreements/domain/content/agreement-content.ts';

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const sentence = 'Partijen spreken elkaar elk kwartaal over wat lukt en wat niet, en passen de afspraken samen aan waar dat nodig is. ';

/** A whole agreement as people write one, some 20 kB: twenty milestones, eight obligations, and clauses in full. */
export function draftContent(number: number, [first, second]: readonly [string, string], purpose = 'Samen werk maken in de buurt'): AgreementContent {
  const id = (kind: number, index: number) => `${String(100 + kind).padStart(8, '0')}-0000-4000-8000-${String(number * 1_000 + index).padStart(12, '0')}`;
  const party = (index: number) => (index % 2 === 0 ? first : second);
  const day = (index: number) => `2027-${String(1 + (index % 12)).padStart(2, '0')}-15`;
  return {
    title: `Overeenkomst in de maak ${number}`,
    purpose,
    duration: { startsOn: '2027-01-01', endsOn: '2028-12-31', renewal: 'by-agreement', renewalMonths: 12, noticeMonths: 3 },
    parties: [
      { organisationId: first, role: 'public-authority', signatoryPersonId: null },
      { organisationId: second, role: 'private-party', signatoryPersonId: null },
    ],
    goals: times(3, (index) => ({
      id: id(1, index),
      title: `Doel ${index}`,
      description: sentence,
      indicators: times(2, (each) => ({ id: id(2, 10 * index + each), title: `Indicator ${each}`, unit: 'mensen', baseline: 0, target: 20, direction: 'up' as const, dueOn: '2028-06-30' })),
    })),
    milestones: times(20, (index) => ({
      id: id(3, index),
      title: `Mijlpaal ${index}`,
      baselineOn: day(Math.floor(index / 2)),
      phase: `Fase ${1 + Math.floor(index / 5)}`,
      goalId: id(1, index % 3),
      responsibleOrganisationId: party(index),
      responsiblePersonId: null,
      acceptingOrganisationId: party(index + 1),
      dependsOn: index > 0 ? [id(3, index - 1)] : [],
      size: 1 + (index % 5),
      evidence: 'Een kort verslag met foto’s',
    })),
    obligations: times(8, (index) => ({
      id: id(4, index),
      title: `Verplichting ${index}`,
      organisationId: party(index),
      towardsOrganisationId: party(index + 1),
      dueOn: day(index),
      recurrence: 'FREQ=MONTHLY;INTERVAL=3',
      noticeDays: 14,
      waitsFor: [],
    })),
    pledges: times(6, (index) => ({ id: id(5, index), organisationId: party(index), kind: 'hours' as const, amount: 6_000, description: `Toezegging ${index}`, dueOn: day(index) })),
    sharedResources: [],
    incentives: [],
    risks: times(4, (index) => ({ id: id(6, index), title: `Risico ${index}`, category: 'completion' as const, allocation: 'shared' as const, measure: sentence })),
    safeguards: (['accountability', 'transparency', 'responsiveness', 'quality'] as const).map((value) => ({ value, text: sentence.repeat(2) })),
    clauses: times(6, (index) => ({ id: id(7, index), kind: 'other' as const, title: `Artikel ${index}`, text: sentence.repeat(8) })),
  };
}
