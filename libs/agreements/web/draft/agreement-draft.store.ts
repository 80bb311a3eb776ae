import { Injectable, inject } from '@angular/core';
import type { AgreementContent } from '@samenspel/agreements/domain';
import {
  type AgreementContentDto,
  type AgreementDraftDto,
  type AgreementDraftPage,
  Api,
  browseAgreementDrafts,
  type DraftMotivation,
  listAgreementDrafts,
  motivateAgreementDraft,
  proposeAgreementDraft,
  readAgreementDraft,
  returnAgreementDraft,
  startAgreementDraft,
  withdrawAgreementDraft,
  writeAgreementDraft,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';

/** Where a draft stands. */
export interface DraftPlace {
  readonly partnershipId: string;
  readonly draftId: string;
}

/** What is done to a draft as a whole. */
const actions = { proposal: proposeAgreementDraft, return: returnAgreementDraft, withdrawal: withdrawAgreementDraft } as const;
export type DraftAction = keyof typeof actions;

/** Drafts of agreements, as the API keeps them. */
@Injectable()
export class AgreementDraftStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  create(partnershipId: string, title: string): Promise<AgreementDraftDto> {
    return this.api.invoke(startAgreementDraft, { ...this.at(partnershipId), body: { title } });
  }

  /** Open drafts of one partnership, or of all that the reader may see. */
  list(partnershipId: string | undefined, cursor?: string): Promise<AgreementDraftPage> {
    if (partnershipId === undefined) return this.api.invoke(browseAgreementDrafts, { programmeId: this.session.programmeId(), cursor });
    return this.api.invoke(listAgreementDrafts, { ...this.at(partnershipId), cursor });
  }

  read({ partnershipId, draftId }: DraftPlace): Promise<AgreementDraftDto> {
    return this.api.invoke(readAgreementDraft, { ...this.at(partnershipId), draftId });
  }

  save({ partnershipId, draftId }: DraftPlace, version: number, content: AgreementContent): Promise<AgreementDraftDto> {
    const body = content as AgreementContentDto;
    return this.api.invoke(writeAgreementDraft, { ...this.at(partnershipId), draftId, 'If-Match': `"${version}"`, body });
  }

  act({ partnershipId, draftId }: DraftPlace, action: DraftAction): Promise<AgreementDraftDto> {
    return this.api.invoke(actions[action], { ...this.at(partnershipId), draftId });
  }

  motivate({ partnershipId, draftId }: DraftPlace, body: DraftMotivation): Promise<AgreementDraftDto> {
    return this.api.invoke(motivateAgreementDraft, { ...this.at(partnershipId), draftId, body });
  }

  private at(partnershipId: string) {
    return { programmeId: this.session.programmeId(), partnershipId };
  }
}
