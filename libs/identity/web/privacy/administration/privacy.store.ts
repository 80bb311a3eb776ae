import { Injectable, computed, inject, resource } from '@angular/core';
import {
  Api,
  type DataRequestAnswer,
  type ErasurePreview,
  type RetentionChange,
  answerDataRequest,
  changeRetention,
  erasePerson,
  listDataRequests,
  listLeavers,
  previewErasure,
  readRetention,
} from '@samenspel/api-client';
import { allPages, problemOf, valueOf } from '@samenspel/ui';
import { SessionStore } from '../../session/session.store';

/** Requests of people, people who left, and how long records are kept. */
@Injectable()
export class PrivacyStore {
  private readonly api = inject(Api);
  private readonly programmeId = inject(SessionStore).programmeId;
  private readonly params = () => ({ programmeId: this.programmeId() });

  private readonly asked = resource({
    params: this.params,
    loader: ({ params }) => allPages((walk) => this.api.invoke(listDataRequests, { ...params, ...walk, open: true })),
  });
  private readonly left = resource({
    params: this.params,
    loader: ({ params }) => allPages((walk) => this.api.invoke(listLeavers, { ...params, ...walk })),
  });
  private readonly kept = resource({ params: this.params, loader: ({ params }) => this.api.invoke(readRetention, params) });

  readonly requests = computed(() => valueOf(this.asked));
  readonly leavers = computed(() => valueOf(this.left));
  readonly retention = computed(() => valueOf(this.kept));
  readonly problem = computed(() => problemOf(this.asked, this.left, this.kept));

  reload(): void {
    this.asked.reload();
    this.left.reload();
    this.kept.reload();
  }

  async answer(requestId: string, body: DataRequestAnswer): Promise<void> {
    await this.api.invoke(answerDataRequest, { programmeId: this.programmeId(), requestId, body });
    this.asked.reload();
  }

  preview(personId: string): Promise<ErasurePreview> {
    return this.api.invoke(previewErasure, { programmeId: this.programmeId(), personId });
  }

  async erase(personId: string, confirmation: string): Promise<void> {
    await this.api.invoke(erasePerson, { programmeId: this.programmeId(), personId, body: { confirmation } });
    this.reload();
  }

  async changeRetention(body: RetentionChange): Promise<void> {
    await this.api.invoke(changeRetention, { programmeId: this.programmeId(), body });
    this.kept.reload();
  }
}
