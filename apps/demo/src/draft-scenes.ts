import {
  AgreementCommentService,
  type AgreementContentDto,
  AgreementDraftService,
  ConfirmDraft,
  DraftLifeService,
} from '@samenspel/agreements/server';
import { contentWith } from './content.js';
import type { Scene } from './scenes.js';
import type { Setting } from './setting.js';
import type { AmendmentStory, DraftStory, TermsStory } from './story.js';

/** What a text begins from. */
type Start = { readonly title: string } | { readonly amends: true };

/** The life of one text: written, said something of, put to the parties, and confirmed by those who already did. */
export function draftScenes(setting: Setting, start: Start, story: DraftStory & Partial<AmendmentStory>, terms: TermsStory = story.terms): Scene[] {
  let draftId = '';
  const { stage } = setting;

  const write = () =>
    setting.as(story.by, async (member) => {
      const drafts = stage.get(AgreementDraftService);
      const input = 'title' in start ? { title: start.title } : { agreementId: setting.agreementId };
      const draft = await drafts.start(setting.partnershipId, input, member);
      draftId = draft.id;
      const content = contentWith(draft.content, terms, setting) as AgreementContentDto;
      await drafts.write(setting.partnershipId, draftId, draft.version, content, member);
      if (!story.reason) return;
      const decisionId = story.decision === undefined ? null : setting.decisions.get(story.decision)!;
      await drafts.motivate(setting.partnershipId, draftId, { reason: story.reason, decisionId }, member);
    });

  const propose = () => setting.as(story.by, (member) => stage.get(DraftLifeService).propose(setting.partnershipId, draftId, member));

  const confirm = (by: DraftStory['by']) =>
    setting.as(by, async (member) => {
      const { hash } = await stage.get(AgreementDraftService).read(setting.partnershipId, draftId, member);
      const { agreementId } = await stage.get(ConfirmDraft).run(setting.partnershipId, draftId, hash!, member);
      if (agreementId) setting.agreementId = agreementId;
    });

  return [
    { day: story.since, play: async () => void (await write()) },
    ...(story.comments ?? []).map(({ on, by, about, shared, text }) => ({
      day: on,
      play: () =>
        setting.as(by, async (member) => {
          await stage.get(AgreementCommentService).add(setting.partnershipId, draftId, { place: about, shared, text }, member);
        }),
    })),
    { day: story.proposed, play: async () => void (await propose()) },
    ...story.confirmed.map(([day, by]) => ({ day, play: () => confirm(by) })),
  ];
}
