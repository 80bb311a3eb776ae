import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { Announcer, Button, Card, MomentPipe, Notice, Problem, type ProblemDetails, Status, toProblem } from '@samenspel/ui';
import { ConsultationStore } from './consultation.store';

/** Who agreed with exactly this text, and the reader's own word on it. */
@Component({
  selector: 'agreements-draft-agreement',
  imports: [Button, Card, MomentPipe, Notice, Problem, Status, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreementDraft.agreement'">
      <sam-card [heading]="t('title')">
        @if (store.draft(); as draft) {
          <ul class="sam-list">
            @for (party of draft.parties; track party.organisationId) {
              <li>
                <p>{{ party.organisationName }}</p>
                <sam-status [kind]="party.state === 'confirmed' ? 'done' : 'waiting'">{{ t('state.' + party.state) }}</sam-status>
                @if (party.state === 'confirmed' && party.confirmedByName) {
                  <p class="sam-small sam-muted">{{ t('by', { name: party.confirmedByName, moment: party.confirmedAt! | samMoment }) }}</p>
                }
              </li>
            }
          </ul>
          @if (draft.hash; as hash) {
            <p class="sam-small sam-muted">{{ t('fingerprint', { hash: hash.slice(0, 16) }) }}</p>
          }
          @if (problem(); as problem) {
            <sam-problem [problem]="problem" />
          }
          @if (own() === 'outdated') {
            <sam-notice [heading]="t('outdated.title')">
              <p>{{ t('outdated.text', { name: draft.changedByName, moment: draft.changedAt | samMoment }) }}</p>
            </sam-notice>
          }
          @if (own() === 'confirmed') {
            <div class="sam-actions">
              <button samButton type="button" [attr.aria-disabled]="acting() || null" (click)="withdraw()">{{ t('withdraw') }}</button>
            </div>
          } @else if (draft.mayConfirm && draft.hash) {
            <p>{{ t('exactly') }}</p>
            <div class="sam-actions">
              <button
                samButton="primary"
                type="button"
                [attr.aria-disabled]="acting() || !unchanged() || null"
                (click)="confirm(draft.hash)"
              >
                {{ t('confirm') }}
              </button>
            </div>
          }
        } @else if (store.problem(); as problem) {
          <sam-problem [problem]="problem" [retryable]="true" (retry)="store.reload()" />
        }
      </sam-card>
    </ng-container>
  `,
})
export class DraftAgreement {
  /** Whether what is on screen is what the server has: nobody agrees with a text that is still being saved. */
  readonly unchanged = input.required<boolean>();
  /** The agreement is in force. */
  readonly agreed = output();

  protected readonly store = inject(ConsultationStore);
  private readonly programme = inject(SessionStore).programme;
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly acting = signal(false);
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  protected readonly own = computed(() => {
    const organisationId = this.programme()?.organisationId;
    return this.store.draft()?.parties.find((party) => party.organisationId === organisationId)?.state;
  });

  constructor() {
    effect(() => {
      if (this.store.draft()?.status === 'agreed') this.agreed.emit();
    });
  }

  protected confirm(hash: string): Promise<void> {
    return this.act(async () => this.say((await this.store.confirm(hash)) ? 'inForce' : 'confirmed'));
  }

  protected withdraw(): Promise<void> {
    return this.act(async () => {
      await this.store.withdraw();
      this.say('withdrawn');
    });
  }

  private say(what: string): void {
    this.announcer.say(this.transloco.translate(`agreementDraft.agreement.${what}`));
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.acting() || !this.unchanged()) return;
    this.acting.set(true);
    this.problem.set(undefined);
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.acting.set(false);
    }
  }
}
