import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  Api,
  changeSingleSignOn,
  proveDomains,
  readSingleSignOn,
  removeSingleSignOn,
  type SingleSignOnChange,
  type SingleSignOnState,
} from '@samenspel/api-client';
import { problemOf, valueOf } from '@samenspel/ui';
import { SessionStore } from '../../session/session.store';

/** How the people of one organisation sign in. */
@Injectable()
export class SingleSignOnStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  /** Set by the page, from its address. */
  readonly organisationId = signal('');
  private readonly place = computed(() => ({ programmeId: this.session.programmeId(), organisationId: this.organisationId() }));
  private readonly read = resource({
    params: () => (this.organisationId() ? this.place() : undefined),
    loader: ({ params }) => this.api.invoke(readSingleSignOn, params),
  });

  readonly state = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  reload(): void {
    this.read.reload();
  }

  async save(body: SingleSignOnChange): Promise<void> {
    const version = this.state()?.settings?.version ?? 0;
    this.show(await this.api.invoke(changeSingleSignOn, { ...this.place(), 'If-Match': `"${version}"`, body }));
  }

  async prove(): Promise<void> {
    this.show(await this.api.invoke(proveDomains, this.place()));
  }

  async remove(): Promise<void> {
    await this.api.invoke(removeSingleSignOn, this.place());
    this.reload();
  }

  private show(state: SingleSignOnState): void {
    this.read.set(state);
  }
}
