import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { NewStatement } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import {
  Announcer,
  Button,
  Card,
  Control,
  DatePipe,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormErrors,
  Loading,
  Notice,
  PageHeader,
  Problem,
} from '@samenspel/ui';
import { AttestationStore } from './attestation.store';
import { OpenedWords } from './opened-words';

/** One screen a quarter: all is well, but for the exceptions. Here a reminder leads to. */
@Component({
  selector: 'agreements-attestation',
  imports: [
    Button,
    Card,
    Control,
    DatePipe,
    ErrorSummary,
    Field,
    FieldGroup,
    Form,
    Loading,
    Notice,
    OpenedWords,
    PageHeader,
    Problem,
    TranslocoDirective,
  ],
  providers: [AttestationStore, PartnershipStore],
  templateUrl: './attestation-page.html',
})
export class AttestationPage {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();
  readonly attestationId = input.required<string>();

  protected readonly store = inject(AttestationStore);
  private readonly session = inject(SessionStore);
  private readonly partnerships = inject(PartnershipStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly attestation = this.store.attestation;
  protected readonly outcomes = ['met', 'partly-met', 'not-met'] as const;
  protected readonly agreement = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId(), 'agreements', this.agreementId()]);
  protected readonly mayGive = computed(
    () => Boolean(this.attestation()?.mayAttest) && (this.partnerships.partnership()?.permissions ?? []).includes('attestation.give'),
  );
  /** A statement for every duty, met until the reader says otherwise. */
  protected readonly statements = linkedSignal<NewStatement[]>(() =>
    (this.attestation()?.duties ?? []).map(({ id }) => ({ dutyId: id, outcome: 'met', note: null })),
  );
  protected readonly exceptions = computed(() => this.statements().filter(({ outcome }) => outcome !== 'met'));
  protected readonly errors = new FormErrors();

  constructor() {
    effect(() =>
      this.store.open({ partnershipId: this.partnershipId(), agreementId: this.agreementId(), attestationId: this.attestationId() }),
    );
    effect(() => this.partnerships.open(this.partnershipId()));
  }

  protected say(dutyId: string, change: Partial<NewStatement>): void {
    this.statements.update((statements) => statements.map((statement) => (statement.dutyId === dutyId ? { ...statement, ...change } : statement)));
  }

  protected give(): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.give(this.statements().map(({ note, ...statement }) => ({ ...statement, note: note?.trim() || null })));
      this.announcer.say(this.transloco.translate('agreements.attestation.given'));
    });
  }
}
