import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, DatePipe, Score, Table, TableRegion } from '@samenspel/ui';
import type { Standing } from '../standing';
import { Trend } from '../trend/trend';

/** Every partnership with its scores, each leading to its evidence; the largest change on top. */
@Component({
  selector: 'health-standing-table',
  imports: [Card, DatePipe, RouterLink, Score, Table, TableRegion, TranslocoDirective, Trend],
  templateUrl: './standing-table.html',
  styleUrl: './standing-table.css',
})
export class StandingTable {
  readonly standings = input.required<readonly Standing[]>();
  readonly since = input.required<string>();
  readonly base = input.required<string>();
}
