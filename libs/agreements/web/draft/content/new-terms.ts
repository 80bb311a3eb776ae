import type {
  AgreementContent,
  ClauseKind,
  ClauseTerm,
  GoalTerm,
  IncentiveTerm,
  IndicatorTerm,
  MilestoneTerm,
  ObligationTerm,
  PartyRole,
  PartyTerm,
  PledgeTerm,
  RiskTerm,
  SharedResourceTerm,
} from '@samenspel/agreements/domain';
import { newTermId } from './new-term-id';

/** Terms as they begin: what is mostly so is filled in, what only the partners know is left open. */
export const newGoal = (): GoalTerm => ({ id: newTermId(), title: '', description: null, indicators: [] });

export const newIndicator = (): IndicatorTerm => ({
  id: newTermId(),
  title: '',
  unit: '',
  baseline: null,
  target: null,
  direction: 'up',
  dueOn: null,
});

/** A first milestone belongs to the only goal there is, and is on the writer's own organisation. */
export const newMilestone = ({ goals }: AgreementContent, organisationId: string | null): MilestoneTerm => ({
  id: newTermId(),
  title: '',
  baselineOn: null,
  phase: null,
  goalId: goals.length === 1 ? goals[0]!.id : null,
  responsibleOrganisationId: organisationId,
  responsiblePersonId: null,
  acceptingOrganisationId: null,
  dependsOn: [],
  size: 1,
  evidence: null,
});

export const newObligation = (organisationId: string | null): ObligationTerm => ({
  id: newTermId(),
  title: '',
  organisationId,
  towardsOrganisationId: null,
  dueOn: null,
  recurrence: null,
  noticeDays: 14,
  waitsFor: [],
});

export const newPledge = (organisationId: string | null): PledgeTerm => ({
  id: newTermId(),
  organisationId,
  kind: 'money',
  amount: null,
  description: '',
  dueOn: null,
});

export const newSharedResource = (organisationId: string | null): SharedResourceTerm => ({
  id: newTermId(),
  title: '',
  kind: 'hours',
  organisationId,
  capacity: null,
  allocations: [],
});

export const newIncentive = (): IncentiveTerm => ({ id: newTermId(), title: '', trigger: 'met', tiedToId: null, consequence: '' });

export const newRisk = (): RiskTerm => ({ id: newTermId(), title: '', category: 'all', allocation: null, measure: null });

export const newClause = (kind: ClauseKind, title: string): ClauseTerm => ({ id: newTermId(), kind, title, text: '' });

const roles: Readonly<Record<string, PartyRole>> = { public: 'public-authority', private: 'private-party' };

/** What an organisation most likely is to the agreement, from its sector. */
export const newParty = (organisation: { readonly id: string; readonly sector: string }): PartyTerm => ({
  organisationId: organisation.id,
  role: roles[organisation.sector] ?? 'interested-party',
  signatoryPersonId: null,
});
