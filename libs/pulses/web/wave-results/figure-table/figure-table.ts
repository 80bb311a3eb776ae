import { Component, input } from '@angular/core';
import { Table, TableRegion } from '@samenspel/ui';
import type { FigureRow } from '../wave-view';

/** Figures tinted by how high they are; the figure itself says the same. */
@Component({
  selector: 'pulses-figure-table',
  imports: [Table, TableRegion],
  template: `
    <sam-table-region [label]="label()">
      <table samTable>
        <caption class="sam-visually-hidden">{{ label() }}</caption>
        <thead>
          <tr>
            <th scope="col">{{ corner() }}</th>
            @for (column of columns(); track $index) {
              <th scope="col" class="column">{{ column }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track $index) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              @for (figure of row.figures; track $index) {
                <td [class.tinted]="figure" [style.--share.%]="figure ? figure.share * 100 : null">{{ figure?.text ?? '–' }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </sam-table-region>
  `,
  styleUrl: './figure-table.css',
})
export class FigureTable {
  readonly label = input.required<string>();
  /** Above the names of the rows. */
  readonly corner = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly FigureRow[]>();
}
