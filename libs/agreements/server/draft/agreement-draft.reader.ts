import { Injectable } from '@nestjs/common';
import { type FieldError } from '@samenspel/platform/domain';
import { Clock, found, ProblemTextRegistry } from '@samenspel/platform/server';
import { isPermitted } from '@samenspel/identity/domain';
import { type Membership, StandInRepository } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { confirmationState, confirmerProblem, type DraftActor, isOpenDraft, stepProblem } from '../../domain/index.js';
import type { AgreementContentDto } from '../content/agreement-content.dto.js';
import { ContentCheck } from '../content/content-check.js';
import { AgreementTerminationRepository } from '../termination/agreement-termination.repository.js';
import type { AgreementDraftDto, AgreementDraftSummary, DraftPartyDto } from './agreement-draft.dto.js';
import { AgreementDraftRepository, type DraftRow, type WordRow } from './agreement-draft.repository.js';

/** Shows drafts as they stand: their parties with the word of each, and what has to be solved in them. */
@Injectable()
export class AgreementDraftReader {
  constructor(
    private readonly repository: AgreementDraftRepository,
    private readonly partnerships: PartnershipRepository,
    private readonly standIns: StandInRepository,
    private readonly check: ContentCheck,
    private readonly terminations: AgreementTerminationRepository,
    private readonly problemTexts: ProblemTextRegistry,
    private readonly clock: Clock,
  ) {}

  async read(partnershipId: string, id: string, member: Membership): Promise<AgreementDraftDto> {
    const draft = found(await this.repository.find(partnershipId, id));
    const [summary] = await this.summaries([draft]);
    const problems = isOpenDraft(draft.status) ? await this.check.problems(partnershipId, draft.content) : [];
    const { version, reason, decisionId, decisionText, decisionMeetingId, lesson, hash, content } = draft;
    return {
      ...summary!,
      version,
      reason,
      decisionId,
      decisionText,
      decisionMeetingId,
      lesson,
      hash,
      content: content as AgreementContentDto,
      problems: this.inWords(problems, member),
      mayConfirm: problems.length === 0 && (await this.mayConfirm(draft, summary!.parties, member)),
    };
  }

  async summaries(drafts: readonly DraftRow[]): Promise<AgreementDraftSummary[]> {
    const words = await this.repository.words(drafts.map(({ id }) => id));
    const names = await this.repository.organisationNames(drafts.flatMap(({ content }) => content.parties.map(({ organisationId }) => organisationId)));
    return drafts.map((draft) => {
      const { id, partnershipId, partnershipName, agreementId, baseNumber, organisationId, organisationName, status, createdByName, changedByName, changedAt } = draft;
      const own = new Map(words.filter(({ draftId }) => draftId === id).map((word) => [word.organisationId, word]));
      const parties = draft.content.parties.flatMap((party) => {
        const organisationName = names.get(party.organisationId);
        return organisationName === undefined ? [] : [{ organisationId: party.organisationId, organisationName, ...stateOf(own.get(party.organisationId), draft.hash) }];
      });
      return { id, partnershipId, partnershipName, title: draft.content.title, agreementId, baseNumber, organisationId, organisationName, status, parties, createdByName, changedByName, changedAt };
    });
  }

  /** Whether the agreement that a draft amends was ended meanwhile: nothing comes of the draft then. */
  async isTerminated({ partnershipId, agreementId }: DraftRow): Promise<boolean> {
    return agreementId !== null && (await this.terminations.find(partnershipId, agreementId)) !== null;
  }

  /** Who acts, with whom that person stands in for today. */
  async actor({ personId, organisationId, timeZone }: Membership): Promise<DraftActor> {
    const standIns = await this.standIns.ofDay(this.clock.today(timeZone));
    const absentIds = new Set(standIns.filter(({ standInId }) => standInId === personId).map(({ absentId }) => absentId));
    return { personId, organisationId, absentIds };
  }

  private async mayConfirm(draft: DraftRow, parties: readonly DraftPartyDto[], member: Membership): Promise<boolean> {
    const own = parties.find(({ organisationId }) => organisationId === member.organisationId);
    if (own?.state === 'confirmed' || stepProblem('confirm', draft.status) || (await this.isTerminated(draft))) return false;
    if (confirmerProblem(draft.content.parties, await this.actor(member))) return false;
    const role = await this.partnerships.roleOf(draft.partnershipId, member.personId, this.clock.today(member.timeZone));
    return isPermitted('agreement.confirm', role ? [member.role, role] : [member.role]);
  }

  private inWords(problems: readonly FieldError[], { language }: Membership) {
    return problems.map(({ pointer, code, values }) => ({ pointer, code, detail: this.problemTexts.text(code, language, values) }));
  }
}

function stateOf(word: WordRow | undefined, hash: string | null): Pick<DraftPartyDto, 'state' | 'confirmedByName' | 'confirmedAt'> {
  const state = confirmationState(word, hash);
  return state === 'open' ? { state, confirmedByName: null, confirmedAt: null } : { state, confirmedByName: word!.recordedByName, confirmedAt: word!.recordedAt };
}
