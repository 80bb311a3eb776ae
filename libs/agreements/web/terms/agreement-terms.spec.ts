import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTestApi } from '@samenspel/api-client/testing';
import { type AgreementContent, emptyContent, publicValues, riskCategories } from '@samenspel/agreements/domain';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import { provideTestTexts, settled } from '@samenspel/ui/testing';
import draftTexts from '../draft/texts/nl.json';
import texts from '../texts/nl.json';
import { AgreementTerms } from './agreement-terms';

const milestone = {
  id: 'm1',
  title: 'Pand verbouwd',
  baselineOn: '2027-04-01',
  phase: 'Voorbereiden',
  goalId: 'g',
  responsibleOrganisationId: 'a',
  responsiblePersonId: null,
  acceptingOrganisationId: 'b',
  dependsOn: ['m2'],
  size: 4,
  evidence: 'Verslag van oplevering',
};
const bare = { ...milestone, id: 'm2', title: 'Plek gekozen', phase: null, acceptingOrganisationId: null, dependsOn: [], size: 1, evidence: null };

const whole: AgreementContent = {
  ...emptyContent('Buurtwasserij'),
  purpose: 'Betaald werk voor mensen die nu thuis zitten.',
  duration: { startsOn: '2027-01-01', endsOn: '2028-12-31', renewal: 'automatic', renewalMonths: 12, noticeMonths: 3 },
  parties: [
    { organisationId: 'a', role: 'public-authority', signatoryPersonId: 'noor' },
    { organisationId: 'b', role: 'private-party', signatoryPersonId: 'weg' },
  ],
  goals: [{ id: 'g', title: 'Vijf nieuwe banen', description: null, indicators: [] }],
  milestones: [milestone, bare],
  incentives: [{ id: 'i', title: 'Een jaar erbij', trigger: 'met', tiedToId: 'g', consequence: 'De gemeente betaalt ook het tweede jaar.' }],
  risks: riskCategories.map((category) => ({ id: category, title: `Risico ${category}`, category, allocation: category === 'all' ? null : ('shared' as const), measure: null })),
  safeguards: publicValues.map((value) => ({ value, text: `Waarborg van ${value}` })),
  clauses: [{ id: 'c', kind: 'exit', title: 'Ermee ophouden', text: 'Een partij kan stoppen met drie maanden opzegging.' }],
};

describe('the terms of an agreement in force', () => {
  let fixture: ComponentFixture<AgreementTerms>;

  const show = async (content: AgreementContent) => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideTestTexts({ agreements: texts, agreementDraft: draftTexts }),
        { provide: SessionStore, useValue: { programmeId: signal('1') } },
        { provide: PartnershipStore, useValue: { partnership: signal({ organisations: [], participants: [{ personId: 'noor', name: 'Noor Azzouzi' }] }) } },
      ],
    });
    fixture = TestBed.createComponent(AgreementTerms);
    const parties = [{ id: 'a', name: 'Gemeente Deventer' }, { id: 'b', name: 'Wasserij De Brug' }];
    for (const [name, value] of Object.entries({ partnershipId: 'p', agreementId: 'x', number: 2, parties })) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    await settle();
    TestBed.inject(HttpTestingController).expectOne('/api/v1/programmes/1/partnerships/p/agreements/x/versions/2').flush({ number: 2, content });
    await settle();
  };
  const settle = () => settled(fixture);
  const page = (): HTMLElement => fixture.nativeElement;
  const words = (element: Element | null = page()) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const part = (name: string) => words([...page().querySelectorAll('details')].find((details) => words(details.querySelector('.name')) === name) ?? null);

  it('tell why, who is what, and how it ends', async () => {
    await show(whole);
    expect(words()).toContain('Betaald werk voor mensen die nu thuis zitten.');
    expect(words()).toContain('Gemeente Deventer · Overheidakkoord door Noor Azzouzi');
    expect(words()).toContain('Wasserij De Brug · Private partijNa het einde');
    expect(words()).toContain('Vanzelf verlengd · 12 maanden');
    expect(words()).toContain('3 maanden · uiterlijk 30 sep 2028');
  });

  it('hold everything else in parts that open', async () => {
    await show(whole);
    expect([...page().querySelectorAll('details')].every(({ open }) => !open)).toBe(true);
    expect(part('Bij de mijlpalen')).toContain(
      'Pand verbouwd Fase: Voorbereiden · Omvang: Groot Daaraan zie je het: Verslag van oplevering.Komt na: Plek gekozen.Wasserij De Brug stelt vast dat het klaar is.',
    );
    expect(part('Bij de mijlpalen').match(/Plek gekozen/g)).toHaveLength(1);
    expect(part('Prikkels')).toContain('Een jaar erbijDe gemeente betaalt ook het tweede jaar.Als het gehaald is: Vijf nieuwe banen');
    expect(part('Risico\'s')).toContain('Inkomsten en vraag');
    expect(part('Risico\'s')).toContain('niet afgesproken');
    expect(part('Waarborgen')).toContain('OpenheidWaarborg van transparency');
    expect(part('Bepalingen')).toContain('Ermee ophoudenEen partij kan stoppen met drie maanden opzegging.Stoppen');
  });

  it('have words for every code, and leave out what was not agreed', async () => {
    await show(whole);
    expect(words()).not.toMatch(/agreementDraft|agreements\.terms/);
    await TestBed.resetTestingModule();
    await show({ ...emptyContent('Leeg'), parties: whole.parties });
    expect(page().querySelector('details')).toBeNull();
    expect(words()).toContain('Er is geen einddatum');
    expect(words()).not.toContain('Opzegtermijn');
  });
});
