import { DestroyRef, Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  Api,
  type ImportedAgreement,
  type RegisterImportDto,
  type RegisterReadingChoice,
  cancelRegisterImport,
  changeRegisterReading,
  checkRegister,
  downloadRegisterTemplate,
  exportRegisterProblems,
  listImportedAgreements,
  listOrganisations,
  listPartnerships,
  listRegisterImports,
  readRegisterImport,
  startRegisterImport,
  uploadRegister,
} from '@samenspel/api-client';
import { FileSaver, SessionStore } from '@samenspel/identity/web';
import { allPages, KeysetList, problemOf, valueOf } from '@samenspel/ui';

/** How long until the page asks again how far the worker is, in milliseconds. */
const patience = 1_500;

/** Registers that the reader imports, and the one that is open. */
@Injectable()
export class RegisterImportStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly files = inject(FileSaver);
  private readonly openId = signal<string | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly own = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => this.api.invoke(listRegisterImports, params),
  });

  private readonly open = resource({
    params: () => {
      const registerImportId = this.openId();
      return registerImportId === undefined ? undefined : { programmeId: this.session.programmeId(), registerImportId };
    },
    loader: async ({ params }) => this.followed(await this.api.invoke(readRegisterImport, params)),
  });

  private readonly checked = resource({
    params: () => {
      const current = this.current();
      return current && ['prepared', 'failed'].includes(current.status) ? { ...this.address(current.id), version: current.version } : undefined;
    },
    loader: ({ params: { programmeId, registerImportId } }) => this.api.invoke(checkRegister, { programmeId, registerImportId }),
  });

  private readonly choices = resource({
    params: () => (this.openId() === undefined ? undefined : { programmeId: this.session.programmeId() }),
    loader: async ({ params }) => {
      const [partnerships, organisations] = await Promise.all([
        allPages((walk) => this.api.invoke(listPartnerships, { ...params, ...walk })),
        allPages((walk) => this.api.invoke(listOrganisations, { ...params, ...walk })),
      ]);
      return { partnerships, organisations };
    },
  });

  readonly imports = computed(() => valueOf(this.own)?.items ?? []);
  readonly current = computed(() => valueOf(this.open));
  readonly check = computed(() => (this.checked.hasValue() && !this.checked.isLoading() ? this.checked.value() : undefined));
  readonly partnerships = computed(() => valueOf(this.choices)?.partnerships);
  readonly organisations = computed(() => valueOf(this.choices)?.organisations ?? []);
  readonly problem = computed(() => problemOf(this.open, this.checked, this.choices, this.own));

  readonly results = new KeysetList<ImportedAgreement, { programmeId: string; registerImportId: string }>(
    () => {
      const current = this.current();
      return current?.status === 'done' ? this.address(current.id) : undefined;
    },
    (params) => this.api.invoke(listImportedAgreements, params),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  show(id: string): void {
    this.openId.set(id);
  }

  reload(): void {
    this.own.reload();
    this.open.reload();
    this.choices.reload();
    this.checked.reload();
  }

  upload(file: File): Promise<RegisterImportDto> {
    return this.api.invoke(uploadRegister, { programmeId: this.session.programmeId(), fileName: file.name, body: file });
  }

  async changeReading(body: RegisterReadingChoice): Promise<void> {
    const { id, version } = this.current()!;
    this.open.set(await this.api.invoke(changeRegisterReading, { ...this.address(id), 'If-Match': `"${version}"`, body }));
  }

  async start(): Promise<void> {
    this.open.set(this.followed(await this.api.invoke(startRegisterImport, this.address(this.current()!.id))));
  }

  async cancel(): Promise<void> {
    this.open.set(this.followed(await this.api.invoke(cancelRegisterImport, this.address(this.current()!.id))));
  }

  async saveProblems(): Promise<void> {
    this.files.save(await this.api.invoke(exportRegisterProblems, this.address(this.current()!.id)), 'controle.csv');
  }

  async saveTemplate(): Promise<void> {
    this.files.save(await this.api.invoke(downloadRegisterTemplate, { programmeId: this.session.programmeId() }), 'register.xlsx');
  }

  private address(registerImportId: string) {
    return { programmeId: this.session.programmeId(), registerImportId };
  }

  /** Asks again as long as the worker is not done. A request that fails is told by the page, and tried again from there. */
  private followed(current: RegisterImportDto): RegisterImportDto {
    clearTimeout(this.timer);
    if (['waiting', 'running'].includes(current.status)) this.timer = setTimeout(() => this.open.reload(), patience);
    return current;
  }
}
