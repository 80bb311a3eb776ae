import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttestationDto, NewStatement } from '@samenspel/api-client';
import { Card, DatePipe, MomentPipe, Notice, Table, TableRegion } from '@samenspel/ui';

/** What each party said of each duty, beside each other; what differs is for the table. */
@Component({
  selector: 'agreements-opened-words',
  imports: [Card, DatePipe, MomentPipe, Notice, Table, TableRegion, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.attestation'">
      @if (attestation().differences.length > 0) {
        <sam-notice kind="info" [heading]="t(attestation().differences.length === 1 ? 'differ.one' : 'differ.other', { count: attestation().differences.length })">
          <p>{{ t('differText') }}</p>
        </sam-notice>
      } @else if (attestation().words.length > 1) {
        <sam-notice kind="ok" [heading]="t('agreeTitle')" />
      }
      <sam-card [heading]="t('words')">
        <sam-table-region [label]="t('words')">
          <table samTable="stack">
            <thead>
              <tr>
                <th scope="col">{{ t('duty') }}</th>
                @for (party of attestation().parties; track party.id) {
                  <th scope="col">{{ party.name }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.duty.id) {
                <tr>
                  <th scope="row">
                    {{ row.duty.title }}
                    <span class="sam-small sam-muted">{{
                      t('dueBy', { organisation: row.duty.organisationName, date: row.duty.dueOn | samDate })
                    }}</span>
                  </th>
                  @for (said of row.said; track said.party.id) {
                    <td [attr.data-label]="said.party.name">
                      <span>
                        {{ said.statement ? t('outcome.' + said.statement.outcome) : t('noWord') }}
                        @if (said.statement?.note; as note) {
                          <span class="sam-small sam-muted">{{ note }}</span>
                        }
                      </span>
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </sam-table-region>
        <p class="sam-small sam-muted">{{ t('openedAt', { moment: attestation().openedAt! | samMoment }) }}</p>
      </sam-card>
    </ng-container>
  `,
})
export class OpenedWords {
  readonly attestation = input.required<AttestationDto>();

  protected readonly rows = computed(() => {
    const { duties, parties, words } = this.attestation();
    const statementOf = (organisationId: string, dutyId: string): NewStatement | undefined =>
      words.find((word) => word.organisationId === organisationId)?.statements.find((statement) => statement.dutyId === dutyId);
    return duties.map((duty) => ({ duty, said: parties.map((party) => ({ party, statement: statementOf(party.id, duty.id) })) }));
  });
}
