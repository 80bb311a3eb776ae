import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import {
  findInstrument,
  type Instrument,
  overallPoints,
  type PublishedCell,
  type ResponseBand,
  type Statement,
  statedDimensions,
  type WaveMode,
  type WithheldReason,
} from '../../domain/index.js';
import { type DisplayedRow, toCells } from './displayed-row.js';

/** A released wave, exactly as displayed. In a joint statement the figures are made of what organisations stated openly. */
export interface ReleasedResult {
  readonly waveId: string;
  readonly partnershipId: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
  readonly mode: WaveMode;
  readonly closedOn: LocalDate;
  readonly releasedOn: LocalDate;
  /** Empty when the figures are withheld, which `withheld` then says why, and when no organisation stated anything. */
  readonly dimensions: readonly PublishedCell[];
  /** The mean of the displayed dimensions, in points of the scale; a band counts as its edge. `null` when withheld. */
  readonly overall: number | null;
  readonly response: ResponseBand | null;
  readonly withheld: WithheldReason | null;
}

type ReleasedRow = Omit<ReleasedResult, 'dimensions' | 'overall'> & {
  readonly cells: readonly DisplayedRow[];
  readonly statements: readonly Statement[];
};

/** What other capabilities may know of pulses: released waves, and no other aggregate of answers. */
@Injectable()
export class ReleasedResults {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every wave of the programme released on that date or before, as far as the reader may see; the oldest release first. */
  async until(date: LocalDate): Promise<ReleasedResult[]> {
    const rows: ReleasedRow[] = await this.unitOfWork.manager.query(
      `select *
         from (
           select wave.id as "waveId", wave.partnership_id as "partnershipId", wave.instrument_code as "instrumentCode",
                  wave.instrument_version as "instrumentVersion", wave.mode,
                  (wave.closed_at at time zone programme.time_zone)::date::text as "closedOn",
                  (wave.released_at at time zone programme.time_zone)::date::text as "releasedOn",
                  published_group.response, wave_publication.reason as withheld,
                  (select coalesce(json_agg(json_build_object('dimension', dimension, 'mean', mean, 'band', band)), '[]')
                     from published_cell
                    where published_cell.programme_id = wave.programme_id and published_cell.wave_id = wave.id
                      and published_cell.group_code = 'partnership') as cells,
                  (select coalesce(json_agg(given.statement), '[]')
                     from (select json_object_agg(item, json_build_object('value', value, 'reason', reason)) as statement
                             from wave_statement_item
                            where wave_statement_item.programme_id = wave.programme_id and wave_statement_item.wave_id = wave.id
                            group by organisation_id) as given) as statements
             from wave
             join programme on programme.id = wave.programme_id
             left join wave_publication on wave_publication.programme_id = wave.programme_id and wave_publication.wave_id = wave.id
             left join published_group on published_group.programme_id = wave.programme_id and published_group.wave_id = wave.id
                                      and published_group.group_code = 'partnership'
            where wave.programme_id = $1 and wave.released_at is not null) as released
        where "releasedOn" <= $2
        order by "releasedOn", "closedOn", "waveId"`,
      [this.unitOfWork.programmeId, date],
    );
    return rows.map(({ cells, statements, ...row }) => {
      const instrument = findInstrument(row.instrumentCode, row.instrumentVersion)!;
      const { scale } = instrument;
      const dimensions = row.mode === 'anonymous' ? toCells(cells) : statedCells(instrument, statements);
      return { ...row, dimensions, overall: overallPoints(dimensions.map(({ displayed }) => displayed), scale) };
    });
  }
}

function statedCells(instrument: Instrument, statements: readonly Statement[]): readonly PublishedCell[] {
  return statedDimensions(instrument, statements).map(({ dimension, mean }) => ({ dimension, displayed: { kind: 'mean', mean } }));
}
