import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, readPortfolio } from '@samenspel/api-client';
import { isPermitted } from '@samenspel/identity/domain';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, valueOf } from '@samenspel/ui';

/** Where every partnership stands, and where it stood on an earlier day. */
@Injectable()
export class PortfolioStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ readonly since: string | undefined } | undefined>(undefined);
  private readonly read = resource({
    params: () => this.asked() && { programmeId: this.session.programmeId(), ...this.asked() },
    loader: ({ params }) => this.api.invoke(readPortfolio, params),
  });

  readonly portfolio = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));
  readonly programme = computed(() => `/programmes/${this.session.programmeId()}`);
  readonly base = computed(() => `${this.programme()}/partnerships`);
  readonly mayOpen = computed(() => isPermitted('partnership.open', this.roles()));
  readonly mayInvite = computed(() => isPermitted('person.invite', this.roles()));

  private readonly roles = computed(() => [this.session.programme()?.role].filter((role) => role !== undefined));

  /** Undefined lets the API choose its own period. */
  lookBackTo(since: string | undefined): void {
    this.asked.set({ since });
  }

  reload(): void {
    this.read.reload();
  }
}
