import { Injectable, computed, inject, resource } from '@angular/core';
import {
  Api,
  type NewDataRequest,
  type OwnDataCorrection,
  askEmailChange,
  correctOwnData,
  exportOwnData,
  listOwnDataRequests,
  makeDataRequest,
  readOwnData,
} from '@samenspel/api-client';
import { allPages, problemOf, valueOf } from '@samenspel/ui';
import { FileSaver } from '../../file/file-saver';
import { SessionStore } from '../../session/session.store';

/** What the programme holds about who is signed in, and what that person asks about it. */
@Injectable()
export class OwnDataStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly files = inject(FileSaver);

  private readonly held = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => this.api.invoke(readOwnData, params),
  });
  private readonly asked = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => allPages((walk) => this.api.invoke(listOwnDataRequests, { ...params, ...walk })),
  });

  readonly data = computed(() => valueOf(this.held));
  readonly requests = computed(() => valueOf(this.asked) ?? []);
  readonly problem = computed(() => problemOf(this.held, this.asked));

  reload(): void {
    this.held.reload();
    this.asked.reload();
  }

  async correct(version: number, body: OwnDataCorrection): Promise<void> {
    await this.api.invoke(correctOwnData, { programmeId: this.session.programmeId(), 'If-Match': `"${version}"`, body });
    this.reload();
  }

  async askEmailChange(email: string): Promise<void> {
    await this.api.invoke(askEmailChange, { programmeId: this.session.programmeId(), body: { email } });
  }

  async request(body: NewDataRequest): Promise<void> {
    await this.api.invoke(makeDataRequest, { programmeId: this.session.programmeId(), body });
    this.reload();
  }

  async download(): Promise<void> {
    this.files.save(await this.api.invoke(exportOwnData, { programmeId: this.session.programmeId() }), 'mijn-gegevens.zip');
    this.reload();
  }
}
