import { Injectable, computed, inject, resource } from '@angular/core';
import { Api, type WaveSummary, browseWaves, listInstrumentQualities } from '@samenspel/api-client';
import { isPermitted } from '@samenspel/identity/domain';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList, valueOf } from '@samenspel/ui';

/** The waves of the programme, the newest first. */
@Injectable()
export class WaveBrowseStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  readonly waves = new KeysetList<WaveSummary, { programmeId: string }>(
    () => ({ programmeId: this.session.programmeId() }),
    (params) => this.api.invoke(browseWaves, params),
  );

  private readonly reading = resource({
    params: () => {
      const programme = this.session.programme();
      return programme && isPermitted('instrument-quality.list', [programme.role]) ? { programmeId: programme.id } : undefined;
    },
    loader: ({ params }) => this.api.invoke(listInstrumentQualities, params),
  });

  /** For those who may see it, of each questionnaire that enough people answered. */
  readonly qualities = computed(() => valueOf(this.reading)?.items ?? []);
}
