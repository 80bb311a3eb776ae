import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { WaveResults } from '../wave/wave.dto.js';
import { inOrder } from './displayed-row.js';

/** What was published; the policies of the database hide all of it until the release. */
@Injectable()
export class WaveResultsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(waveId: string): Promise<Omit<WaveResults, 'releasedOn'> | undefined> {
    const [row]: Omit<WaveResults, 'releasedOn'>[] = await this.unitOfWork.manager.query(
      `select wave_id as "waveId", outcome, minimum_group_size as "minimumGroupSize", reason,
              (select response from published_group
                where published_group.programme_id = wave_publication.programme_id
                  and published_group.wave_id = wave_publication.wave_id and group_code = 'partnership') as response,
              (select coalesce(json_agg(json_build_object('dimension', dimension, 'mean', mean, 'band', band)), '[]')
                 from published_cell
                where published_cell.programme_id = wave_publication.programme_id
                  and published_cell.wave_id = wave_publication.wave_id and group_code = 'partnership') as cells
         from wave_publication
        where programme_id = $1 and wave_id = $2`,
      [this.unitOfWork.programmeId, waveId],
    );
    return row && { ...row, cells: inOrder(row.cells) };
  }
}
