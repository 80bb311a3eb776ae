import { Injectable, computed, inject, resource } from '@angular/core';
import { Api, changeSignInRule, readSignInRule } from '@samenspel/api-client';
import { problemOf, valueOf } from '@samenspel/ui';
import { SessionStore } from '../../session/session.store';

/** What the programme asks of everyone who signs in. */
@Injectable()
export class SignInRuleStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly read = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => this.api.invoke(readSignInRule, params),
  });

  readonly rule = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  reload(): void {
    this.read.reload();
  }

  async change(secondFactorFrom: string | null): Promise<void> {
    this.read.set(await this.api.invoke(changeSignInRule, { programmeId: this.session.programmeId(), body: { secondFactorFrom } }));
  }
}
