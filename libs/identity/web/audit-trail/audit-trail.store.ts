import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  Api,
  type AuditRecordDto,
  exportAuditRecords,
  listAuditRecords,
  type ListAuditRecords$Params,
  listPartnerships,
  listPeople,
} from '@samenspel/api-client';
import { allPages, KeysetList, valueOf } from '@samenspel/ui';
import { FileSaver } from '../file/file-saver';
import { SessionStore } from '../session/session.store';

export type AuditFilters = Omit<ListAuditRecords$Params, 'programmeId' | 'limit' | 'cursor'>;

/** The trail as far as it is asked for, and whom and where can be asked for. */
@Injectable()
export class AuditTrailStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly files = inject(FileSaver);

  readonly filters = signal<AuditFilters>({});
  readonly timeZone = computed(() => this.session.programme()?.timeZone ?? 'Europe/Amsterdam');

  readonly records = new KeysetList<AuditRecordDto, AuditFilters & { programmeId: string }>(
    () => ({ programmeId: this.session.programmeId(), ...this.filters() }),
    (params) => this.api.invoke(listAuditRecords, params),
  );

  private readonly choices = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: async ({ params }) => {
      const [people, partnerships] = await Promise.all([
        allPages((walk) => this.api.invoke(listPeople, { ...params, ...walk })),
        allPages((walk) => this.api.invoke(listPartnerships, { ...params, ...walk })),
      ]);
      return { people, partnerships };
    },
  });

  readonly people = computed(() => valueOf(this.choices)?.people ?? []);
  readonly partnerships = computed(() => valueOf(this.choices)?.partnerships ?? []);

  async download(): Promise<void> {
    const file = await this.api.invoke(exportAuditRecords, { programmeId: this.session.programmeId(), ...this.filters() });
    this.files.save(file, 'logboek.csv');
  }
}
