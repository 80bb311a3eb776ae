import { newId } from '@samenspel/platform/server';
import { type AgreementContent, type ObligationTerm } from '@samenspel/agreements/domain';
import { AgreementDraftService, ConfirmDraft, DraftLifeService, ObligationService } from '@samenspel/agreements/server';
import { people, type PersonKey } from './cast.js';
import type { Ensemble, Scene } from './scenes.js';
import type { Stage } from './stage.js';
import type { AmendmentStory, ObligationStory } from './story.js';

interface AgreementPlace {
  readonly partnershipId: string;
  readonly agreementId: string;
}

/** An amendment as people make one: begun, given its reason, put to the others and confirmed by each; and what was done under it. */
export function amendmentScenes(stage: Stage, story: AmendmentStory, ensemble: Ensemble, placeOf: () => AgreementPlace): Scene[] {
  const ids = new Map((story.obligations ?? []).map(({ title }) => [title, newId()]));
  return [
    { day: story.on, play: () => amend(stage, story, ensemble, placeOf(), ids) },
    ...(story.obligations ?? []).flatMap(({ title, by, fulfilled = [] }) =>
      fulfilled.map(({ dueOn, on, note }) => ({
        day: on,
        play: async () => {
          const member = ensemble.members.get(by)!;
          const input = { dueOn: stage.date(dueOn), fulfilledOn: stage.date(on), note };
          await stage.as(member, () => stage.get(ObligationService).fulfil(placeOf().partnershipId, ids.get(title)!, input, member));
        },
      })),
    ),
  ];
}

async function amend(
  stage: Stage,
  story: AmendmentStory,
  ensemble: Ensemble,
  { partnershipId, agreementId }: AgreementPlace,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const drafts = stage.get(AgreementDraftService);
  const proposer = ensemble.members.get(story.confirmedBy[0]!)!;
  const proposed = await stage.as(proposer, async () => {
    const draft = await drafts.start(partnershipId, { agreementId }, proposer);
    await drafts.motivate(partnershipId, draft.id, { reason: story.reason }, proposer);
    const { version } = await drafts.read(partnershipId, draft.id, proposer);
    await drafts.write(partnershipId, draft.id, version, amended(stage, story, ensemble, draft.content, ids), proposer);
    return stage.get(DraftLifeService).propose(partnershipId, draft.id, proposer);
  });
  for (const key of story.confirmedBy) {
    const member = ensemble.members.get(key)!;
    await stage.as(member, () => stage.get(ConfirmDraft).run(partnershipId, proposed.id, proposed.hash!, member));
  }
}

function amended(
  stage: Stage,
  { course, obligations = [] }: AmendmentStory,
  { organisationIds }: Ensemble,
  content: AgreementContent,
  ids: ReadonlyMap<string, string>,
): AgreementContent {
  const known = new Map([...content.milestones.map(({ id, title }) => [title, id] as const), ...ids]);
  const idsOf = (titles: readonly string[] = []) => titles.map((title) => known.get(title)!);
  const organisationOf = (key: PersonKey) => organisationIds.get(people[key].organisation)!;
  const termOf = ({ title, by, dueOn, recurrence = null, after }: ObligationStory): ObligationTerm => ({
    id: ids.get(title)!,
    title,
    organisationId: organisationOf(by),
    towardsOrganisationId: null,
    dueOn: stage.date(dueOn),
    recurrence,
    noticeDays: 14,
    waitsFor: idsOf(after),
  });
  return {
    ...content,
    milestones: content.milestones.map((milestone) => {
      const { phase = null, after } = course[milestone.title] ?? {};
      return { ...milestone, phase, dependsOn: idsOf(after) };
    }),
    obligations: [...content.obligations, ...obligations.map(termOf)],
  };
}
