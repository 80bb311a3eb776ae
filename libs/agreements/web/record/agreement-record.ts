import { DOCUMENT } from '@angular/common';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Announcer, Button, Card, Download, MomentPipe } from '@samenspel/ui';
import { AgreementRecordStore } from './agreement-record.store';

/** The record that anyone can check: its fingerprint to keep, and the file itself. */
@Component({
  selector: 'agreements-record',
  imports: [Button, Card, Download, MomentPipe, TranslocoDirective],
  providers: [AgreementRecordStore],
  templateUrl: './agreement-record.html',
  styleUrl: './agreement-record.css',
})
export class AgreementRecord {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();

  protected readonly store = inject(AgreementRecordStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;

  protected readonly head = this.store.head;
  /** The first digits in groups of four, enough to compare at a glance. */
  protected readonly short = computed(() => this.head()?.headHash?.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ') ?? '');
  protected readonly explained = signal(false);
  protected readonly download = () => this.store.download();

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.agreementId()));
  }

  /** Where the browser keeps its clipboard closed, the whole fingerprint is shown to be copied by hand. */
  protected async copy(hash: string): Promise<void> {
    try {
      await this.clipboard!.writeText(hash);
      this.announcer.say(this.transloco.translate('agreements.record.copied'));
    } catch {
      this.explained.set(true);
    }
  }
}
