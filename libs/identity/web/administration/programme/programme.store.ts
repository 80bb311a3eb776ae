import { Injectable, computed, inject, resource } from '@angular/core';
import {
  Api,
  ApiConfiguration,
  cancelProgrammeDeletion,
  listProgrammeExports,
  readProgrammeDeletion,
  requestProgrammeDeletion,
  requestProgrammeExport,
} from '@samenspel/api-client';
import { problemOf, valueOf } from '@samenspel/ui';
import { SessionStore } from '../../session/session.store';

/** The programme as a whole: what left it as an export, and whether it is going to be deleted. */
@Injectable()
export class ProgrammeStore {
  private readonly api = inject(Api);
  private readonly root = inject(ApiConfiguration).rootUrl;
  private readonly session = inject(SessionStore);
  private readonly exportList = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => this.api.invoke(listProgrammeExports, params),
  });
  private readonly deletion = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => this.api.invoke(readProgrammeDeletion, params),
  });

  readonly programme = this.session.programme;
  readonly exports = computed(() => valueOf(this.exportList)?.items);
  readonly underWay = computed(() => this.exports()?.some(({ status }) => status === 'waiting') ?? false);
  readonly deletionState = computed(() => valueOf(this.deletion));
  readonly problem = computed(() => problemOf(this.exportList, this.deletion));

  reload(): void {
    this.exportList.reload();
    this.deletion.reload();
  }

  /** Where the browser itself fetches the file: it may be larger than a page should hold. */
  archiveAddress(exportId: string): string {
    return `${this.root}/programmes/${this.session.programmeId()}/programme-exports/${exportId}/archive`;
  }

  async requestExport(): Promise<void> {
    await this.api.invoke(requestProgrammeExport, { programmeId: this.session.programmeId() });
    this.exportList.reload();
  }

  async requestDeletion(name: string): Promise<void> {
    await this.api.invoke(requestProgrammeDeletion, { programmeId: this.session.programmeId(), body: { name } });
    this.deletion.reload();
  }

  async cancelDeletion(): Promise<void> {
    await this.api.invoke(cancelProgrammeDeletion, { programmeId: this.session.programmeId() });
    this.deletion.reload();
  }
}
