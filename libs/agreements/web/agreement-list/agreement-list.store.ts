import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  type AgreementExportFormat,
  type AgreementSummary,
  Api,
  browseAgreements,
  type BrowseAgreements$Params,
  exportAgreements,
  exportBrowsedAgreements,
  listAgreements,
  listOrganisations,
} from '@samenspel/api-client';
import { FileSaver, SessionStore } from '@samenspel/identity/web';
import { allPages, KeysetList, valueOf } from '@samenspel/ui';

/** By what the agreements are narrowed and sorted. */
export type AgreementFilters = Omit<BrowseAgreements$Params, 'programmeId' | 'limit' | 'cursor'>;

interface Asked extends AgreementFilters {
  readonly programmeId: string;
  /** Without it: the agreements of every partnership that the reader may see. */
  readonly partnershipId?: string;
}

/** Agreements of one partnership or of all, in the choice and the order that is asked for. */
@Injectable()
export class AgreementListStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly files = inject(FileSaver);
  private readonly asked = signal<{ partnershipId?: string; filters: AgreementFilters } | undefined>(undefined);

  /** The day on which the server looked, 'YYYY-MM-DD'. */
  readonly asOf = signal('');
  /** How many there are; 101 stands for more than 100. */
  readonly count = signal<number | undefined>(undefined);
  readonly agreements = new KeysetList<AgreementSummary, Asked>(
    () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), partnershipId: asked.partnershipId, ...asked.filters };
    },
    (asked) => this.page(asked),
  );

  private readonly choices = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => allPages((walk) => this.api.invoke(listOrganisations, { ...params, ...walk })),
  });
  readonly organisations = computed(() => valueOf(this.choices) ?? []);

  open(partnershipId?: string, filters: AgreementFilters = {}): void {
    this.asked.set({ partnershipId, filters });
  }

  /** Gives what is seen to the browser to keep. */
  async download(format: AgreementExportFormat, name: string): Promise<void> {
    const { partnershipId, filters } = this.asked() ?? {};
    const choice = { programmeId: this.session.programmeId(), ...filters, format };
    const file = partnershipId
      ? await this.api.invoke(exportAgreements, { ...choice, partnershipId })
      : await this.api.invoke(exportBrowsedAgreements, choice);
    this.files.save(file, `${name}.${format}`);
  }

  private async page({ partnershipId, ...asked }: Asked & { cursor?: string }) {
    const page = partnershipId
      ? await this.api.invoke(listAgreements, { ...asked, partnershipId })
      : await this.api.invoke(browseAgreements, asked);
    this.asOf.set(page.asOf);
    if (!asked.cursor) this.count.set(page.count ?? undefined);
    return page;
  }
}
