import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  Api,
  type AgreementCommentDto,
  type NewAgreementComment,
  addAgreementComment,
  confirmAgreementDraft,
  listAgreementComments,
  readAgreementDraft,
  settleAgreementComment,
  withdrawAgreementConfirmation,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { allPages, problemOf, toProblem, valueOf } from '@samenspel/ui';

interface Asked {
  readonly partnershipId: string;
  readonly draftId: string;
  /** The version that is on screen: who agreed is read anew after every change of the text. */
  readonly version: number;
}

/** What partners say of a draft that lies before them: who agreed with exactly which text, and their comments. */
@Injectable()
export class ConsultationStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<Asked | undefined>(undefined);
  private readonly read = resource({
    params: () => this.asked(),
    loader: () => this.api.invoke(readAgreementDraft, this.place()),
  });
  private readonly said = resource({
    params: () => this.asked(),
    loader: () => allPages((walk) => this.api.invoke(listAgreementComments, { ...this.place(), ...walk })),
  });

  readonly draft = computed(() => valueOf(this.read));
  readonly comments = computed<readonly AgreementCommentDto[]>(() => valueOf(this.said) ?? []);
  readonly problem = computed(() => problemOf(this.read, this.said));

  open(asked: Asked): void {
    this.asked.set(asked);
  }

  reload(): void {
    this.read.reload();
    this.said.reload();
  }

  /** @returns whether this was the last word that was missing, so that the agreement is in force */
  async confirm(hash: string): Promise<boolean> {
    try {
      const draft = await this.api.invoke(confirmAgreementDraft, { ...this.place(), body: { hash } });
      this.read.set(draft);
      return draft.status === 'agreed';
    } catch (error) {
      if (toProblem(error).status === 409) this.read.reload();
      throw error;
    }
  }

  async withdraw(): Promise<void> {
    this.read.set(await this.api.invoke(withdrawAgreementConfirmation, this.place()));
  }

  async comment(body: NewAgreementComment): Promise<void> {
    await this.api.invoke(addAgreementComment, { ...this.place(), body });
    this.said.reload();
  }

  async settle(commentId: string): Promise<void> {
    await this.api.invoke(settleAgreementComment, { ...this.place(), commentId });
    this.said.reload();
  }

  private place() {
    const { partnershipId, draftId } = this.asked()!;
    return { programmeId: this.session.programmeId(), partnershipId, draftId };
  }
}
