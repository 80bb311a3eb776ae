import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Announcer, Button, Card, MomentPipe, Problem, type ProblemDetails, Tag, toProblem } from '@samenspel/ui';
import { AccountStore } from '../account.store';
import { type Device, deviceOf } from '../device';

/** Where someone is signed in, and the way to end that. */
@Component({
  selector: 'identity-account-sessions',
  imports: [Button, Card, MomentPipe, Problem, Tag, TranslocoDirective, TranslocoPipe],
  templateUrl: './account-sessions.html',
  styleUrl: './account-sessions.css',
})
export class AccountSessions {
  private readonly store = inject(AccountStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  protected readonly sessions = computed(() =>
    this.store.sessions().map((session) => {
      const names = deviceOf(session.userAgent);
      return { ...session, names, device: `identity.account.sessions.device.${kindOf(names)}` };
    }),
  );

  protected async end(sessionId: string): Promise<void> {
    await this.attempt(() => this.store.endSession(sessionId), 'ended');
  }

  protected async endOthers(): Promise<void> {
    await this.attempt(() => this.store.endOtherSessions(), 'othersEnded');
  }

  private async attempt(action: () => Promise<void>, done: string): Promise<void> {
    this.problem.set(undefined);
    try {
      await action();
      this.announcer.say(this.transloco.translate(`identity.account.sessions.${done}`));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}

/** Which sentence says what is known of a device. */
function kindOf({ browser, system }: Device): 'both' | 'browser' | 'system' | 'unknown' {
  if (browser && system) return 'both';
  if (browser) return 'browser';
  return system ? 'system' : 'unknown';
}
