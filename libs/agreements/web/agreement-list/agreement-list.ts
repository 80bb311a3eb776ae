import { Component, computed, effect, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { isPermitted } from '@samenspel/identity/domain';
import { SessionStore } from '@samenspel/identity/web';
import {
  Button,
  Card,
  DatePipe,
  Empty,
  Loading,
  PageHeader,
  Pager,
  Problem,
  Status,
  Table,
  TableRegion,
} from '@samenspel/ui';
import { AgreementSentence } from '../sentence/agreement-sentence';
import { AgreementDownload } from './agreement-download';
import { OpenDrafts } from '../draft/open-drafts/open-drafts';
import { RecognitionState } from '../recognition/recognition-state';
import { AgreementFilters } from './agreement-filters';
import { type AgreementFilters as Filters, AgreementListStore } from './agreement-list.store';

/** Agreements of every partnership that the reader may see; the choice stands in the address, to keep or to share. */
@Component({
  selector: 'agreements-list',
  imports: [
    AgreementDownload,
    AgreementFilters,
    AgreementSentence,
    Button,
    Card,
    DatePipe,
    Empty,
    Loading,
    OpenDrafts,
    PageHeader,
    Pager,
    Problem,
    RecognitionState,
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

  readonly q = input<string>();
  readonly standing = input<Filters['standing']>();
  readonly organisationId = input<string>();
  readonly phase = input<Filters['phase']>();
  readonly dueFrom = input<string>();
  readonly dueUntil = input<string>();
  readonly order = input<Filters['order']>();

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected readonly filters = computed<Filters>(() => {
    const asked = {
      q: this.q(),
      standing: this.standing(),
      organisationId: this.organisationId(),
      phase: this.phase(),
      dueFrom: this.dueFrom(),
      dueUntil: this.dueUntil(),
      order: this.order(),
    };
    return Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
  });
  /** What is wrong with the choice stands at its field. */
  protected readonly otherProblem = computed(() => {
    const problem = this.list.problem();
    return problem?.errors?.length ? undefined : problem;
  });
  protected readonly isNarrowed = computed(() => Object.keys(this.filters()).some((name) => name !== 'order'));

  constructor() {
    effect(() => this.store.open(undefined, this.filters()));
  }

  protected choose(queryParams: Filters): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams });
  }
}
