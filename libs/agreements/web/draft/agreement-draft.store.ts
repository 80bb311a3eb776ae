import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { AgreementContent } from '@samenspel/agreements/domain';
import { ApiConfiguration, type DraftMotivation } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { firstValueFrom } from 'rxjs';

/** Something about a draft that stands in the way of proposing it, at its place in the content. */
export interface DraftProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface DraftParty {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly state: 'confirmed' | 'outdated' | 'open';
  readonly confirmedByName?: string | null;
  readonly confirmedAt?: string | null;
}

export interface AgreementDraftSummary {
  readonly id: string;
  readonly partnershipId: string;
  readonly title: string;
  readonly agreementId: string | null;
  readonly baseNumber: number | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly status: 'draft' | 'in-consultation' | 'agreed' | 'withdrawn';
  readonly parties: readonly DraftParty[];
  readonly changedByName: string;
  readonly changedAt: string;
}

/** An agreement that is being written. */
export interface AgreementDraftDto extends AgreementDraftSummary {
  readonly content: AgreementContent;
  readonly version: number;
  readonly problems: readonly DraftProblem[];
  /** Why an agreement is amended, and what that follows from. */
  readonly reason: string | null;
  readonly decisionId: string | null;
  readonly decisionText: string | null;
  readonly decisionMeetingId: string | null;
  readonly lesson: string | null;
}

interface DraftPage {
  readonly items: AgreementDraftSummary[];
  readonly nextCursor?: string;
}

/** Where a draft stands. */
export interface DraftPlace {
  readonly partnershipId: string;
  readonly draftId: string;
}

/** Drafts of agreements, as the API keeps them. */
@Injectable()
export class AgreementDraftStore {
  private readonly http = inject(HttpClient);
  private readonly configuration = inject(ApiConfiguration);
  private readonly session = inject(SessionStore);

  create(partnershipId: string, title: string): Promise<AgreementDraftDto> {
    return firstValueFrom(this.http.post<AgreementDraftDto>(this.address(partnershipId), { title }));
  }

  list(partnershipId: string, cursor?: string): Promise<DraftPage> {
    const params: Record<string, string> = cursor ? { cursor } : {};
    return firstValueFrom(this.http.get<DraftPage>(this.address(partnershipId), { params }));
  }

  read({ partnershipId, draftId }: DraftPlace): Promise<AgreementDraftDto> {
    return firstValueFrom(this.http.get<AgreementDraftDto>(`${this.address(partnershipId)}/${draftId}`));
  }

  save({ partnershipId, draftId }: DraftPlace, version: number, content: AgreementContent): Promise<AgreementDraftDto> {
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.put<AgreementDraftDto>(`${this.address(partnershipId)}/${draftId}/content`, content, { headers }));
  }

  act({ partnershipId, draftId }: DraftPlace, action: 'proposal' | 'return' | 'withdrawal'): Promise<AgreementDraftDto> {
    return firstValueFrom(this.http.post<AgreementDraftDto>(`${this.address(partnershipId)}/${draftId}/${action}`, {}));
  }

  motivate({ partnershipId, draftId }: DraftPlace, motivation: DraftMotivation): Promise<AgreementDraftDto> {
    return firstValueFrom(this.http.put<AgreementDraftDto>(`${this.address(partnershipId)}/${draftId}/motivation`, motivation));
  }

  private address(partnershipId: string): string {
    return `${this.configuration.rootUrl}/programmes/${this.session.programmeId()}/partnerships/${partnershipId}/agreement-drafts`;
  }
}
