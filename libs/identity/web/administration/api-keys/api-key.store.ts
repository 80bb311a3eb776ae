import { Injectable, computed, inject, resource } from '@angular/core';
import { Api, listApiKeys, type MadeApiKey, makeApiKey, type NewApiKey, revokeApiKey } from '@samenspel/api-client';
import { problemOf, valueOf } from '@samenspel/ui';
import { SessionStore } from '../../session/session.store';

/** The keys of the organisation of who is signed in. */
@Injectable()
export class ApiKeyStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly place = computed(() => ({
    programmeId: this.session.programmeId(),
    organisationId: this.session.programme()?.organisationId ?? '',
  }));
  private readonly list = resource({
    params: () => this.place(),
    loader: ({ params }) => this.api.invoke(listApiKeys, params),
  });

  readonly organisationName = computed(() => this.session.programme()?.organisationName ?? '');
  readonly keys = computed(() => valueOf(this.list)?.items);
  readonly problem = computed(() => problemOf(this.list));

  reload(): void {
    this.list.reload();
  }

  async make(body: NewApiKey): Promise<MadeApiKey> {
    const made = await this.api.invoke(makeApiKey, { ...this.place(), body });
    this.reload();
    return made;
  }

  async revoke(apiKeyId: string): Promise<void> {
    await this.api.invoke(revokeApiKey, { ...this.place(), apiKeyId });
    this.reload();
  }
}
