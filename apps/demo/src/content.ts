import type { AgreementContent, GoalTerm, IndicatorTerm, MilestoneTerm, ObligationTerm } from '@samenspel/agreements/domain';
import type { Setting } from './setting.js';
import type { IndicatorStory, MilestoneStory, ObligationStory, TermsStory } from './story.js';

/** A text with what the story says added to it; what the story says of the term, the parties and its milestones takes the place of what stood there. */
export function contentWith(base: AgreementContent, terms: TermsStory, setting: Setting): AgreementContent {
  const { goals = [], indicators = [], milestones = [], obligations = [], pledges = [], sharedResources = [] } = terms;
  const { incentives = [], risks = [], safeguards = [], clauses = [] } = terms;
  const date = (day: number) => setting.stage.date(day);
  const allGoals = [...base.goals, ...goals.map((title): GoalTerm => ({ id: setting.termId(title), title, description: null, indicators: [] }))];
  return {
    ...base,
    purpose: terms.purpose ?? base.purpose,
    duration: {
      startsOn: terms.starts === undefined ? base.duration.startsOn : date(terms.starts),
      endsOn: terms.ends === undefined ? base.duration.endsOn : date(terms.ends),
      renewal: terms.renewal?.kind ?? base.duration.renewal,
      renewalMonths: terms.renewal?.months ?? base.duration.renewalMonths,
      noticeMonths: terms.renewal?.noticeMonths ?? base.duration.noticeMonths,
    },
    parties:
      terms.parties?.map(({ organisation, role, signatory }) => ({
        organisationId: setting.organisation(organisation),
        role,
        signatoryPersonId: setting.member(signatory).personId,
      })) ?? base.parties,
    goals: allGoals.map((goal, index) => ({
      ...goal,
      indicators: [...goal.indicators, ...indicators.filter((indicator) => indicator.goal === index).map((indicator) => toIndicator(indicator, setting))],
    })),
    milestones: [
      ...base.milestones.filter(({ id }) => !milestones.some(({ title }) => setting.termId(title) === id)),
      ...milestones.map((milestone) => toMilestone(milestone, allGoals, setting)),
    ].sort((one, other) => one.baselineOn!.localeCompare(other.baselineOn!)),
    obligations: [...base.obligations, ...obligations.map((obligation) => toObligation(obligation, setting))],
    pledges: [
      ...base.pledges,
      ...pledges.map(({ by, kind, amount, description, dueOn }) => ({
        id: setting.termId(description),
        organisationId: setting.organisation(by),
        kind,
        amount,
        description,
        dueOn: date(dueOn),
      })),
    ],
    sharedResources: [
      ...base.sharedResources,
      ...sharedResources.map(({ title, kind, by, capacity, allocations }) => ({
        id: setting.termId(title),
        title,
        kind,
        organisationId: setting.organisation(by),
        capacity,
        allocations: allocations.map(([party, amount]) => ({ organisationId: setting.organisation(party), amount })),
      })),
    ],
    incentives: [
      ...base.incentives,
      ...incentives.map(({ title, trigger, tiedTo, consequence }) => ({
        id: setting.termId(title),
        title,
        trigger,
        tiedToId: typeof tiedTo === 'number' ? allGoals[tiedTo]!.id : setting.termId(tiedTo),
        consequence,
      })),
    ],
    risks: [...base.risks, ...risks.map((risk) => ({ id: setting.termId(risk.title), ...risk }))],
    safeguards: [...base.safeguards, ...safeguards],
    clauses: [...base.clauses, ...clauses.map((clause) => ({ id: setting.termId(clause.text), ...clause }))],
  };
}

function toIndicator({ title, unit, baseline, target, direction, dueOn }: IndicatorStory, setting: Setting): IndicatorTerm {
  return { id: setting.termId(title), title, unit, baseline, target, direction, dueOn: setting.stage.date(dueOn) };
}

function toMilestone(milestone: MilestoneStory, goals: readonly GoalTerm[], setting: Setting): MilestoneTerm {
  const { title, dueOn, by, goal, phase, size, evidence, after = [] } = milestone;
  return {
    id: setting.termId(title),
    title,
    baselineOn: setting.stage.date(dueOn),
    phase: phase ?? null,
    goalId: goals[goal]!.id,
    responsibleOrganisationId: setting.organisationOf(by),
    responsiblePersonId: setting.member(by).personId,
    acceptingOrganisationId: null,
    dependsOn: after.map((first) => setting.termId(first)),
    size: size ?? 1,
    evidence: evidence ?? null,
  };
}

function toObligation({ title, by, towards, firstOn, recurrence, noticeDays, after = [] }: ObligationStory, setting: Setting): ObligationTerm {
  return {
    id: setting.termId(title),
    title,
    organisationId: setting.organisationOf(by),
    towardsOrganisationId: towards ? setting.organisation(towards) : null,
    dueOn: setting.stage.date(firstOn),
    recurrence: recurrence ?? null,
    noticeDays,
    waitsFor: after.map((first) => setting.termId(first)),
  };
}
