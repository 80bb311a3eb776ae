import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { isPermitted } from '@samenspel/identity/domain';
import { SessionStore } from '@samenspel/identity/web';
import { Button, Card, DatePipe, Empty, Loading, PageHeader, Pager, Problem, Status, Table, TableRegion } from '@samenspel/ui';
import { AgreementSentence } from '../sentence/agreement-sentence';
import { AgreementListStore } from './agreement-list.store';

/** Agreements of every partnership that the reader may see. */
@Component({
  selector: 'agreements-list',
  imports: [
    AgreementSentence,
    Button,
    Card,
    DatePipe,
    Empty,
    Loading,
    PageHeader,
    Pager,
    Problem,
    RouterLink,
    Status,
    Table,
    TableRegion,
    TranslocoDirective,
  ],
  providers: [AgreementListStore],
  templateUrl: './agreement-list.html',
  styleUrl: './agreement-list.css',
})
export class AgreementList {
  protected readonly store = inject(AgreementListStore);
  protected readonly list = this.store.agreements;
  private readonly programme = inject(SessionStore).programme;
  protected readonly mayImport = computed(() => isPermitted('agreement.import', this.programme() ? [this.programme()!.role] : []));

  constructor() {
    this.store.open();
  }
}
