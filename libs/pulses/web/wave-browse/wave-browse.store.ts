import { Injectable, inject } from '@angular/core';
import { Api, type WaveSummary, browseWaves } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

/** The waves of the programme, the newest first. */
@Injectable()
export class WaveBrowseStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  readonly waves = new KeysetList<WaveSummary, { programmeId: string }>(
    () => ({ programmeId: this.session.programmeId() }),
    (params) => this.api.invoke(browseWaves, params),
  );
}
