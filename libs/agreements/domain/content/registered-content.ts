import type { LocalDate } from '@samenspel/platform/domain';
import { type AgreementContent, emptyContent, type PartyRole } from './agreement-content.js';

/** What an agreement that was signed elsewhere is registered with. */
export interface RegisteredTerms {
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly parties: readonly { readonly organisationId: string; readonly role: PartyRole }[];
  readonly goals: readonly { readonly id: string; readonly title: string; readonly description: string | null }[];
  readonly milestones: readonly {
    readonly id: string;
    readonly title: string;
    readonly baselineOn: LocalDate;
    readonly goalId: string | null;
    readonly responsibleOrganisationId: string;
    readonly responsiblePersonId: string | null;
  }[];
}

/** A registered agreement as one document: its first version, from which amendments start. */
export function registeredContent({ title, startsOn, endsOn, parties, goals, milestones }: RegisteredTerms): AgreementContent {
  const content = emptyContent(title);
  return {
    ...content,
    duration: { ...content.duration, startsOn, endsOn },
    parties: parties.map((party) => ({ ...party, signatoryPersonId: null })),
    goals: goals.map((goal) => ({ ...goal, indicators: [] })),
    milestones: milestones.map((milestone) => ({
      ...milestone,
      phase: null,
      acceptingOrganisationId: null,
      dependsOn: [],
      size: 1,
      evidence: null,
    })),
  };
}
