import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Moments, PublishedWave, RememberedGroup } from '../../domain/index.js';
import { type DisplayedRow, toCells } from '../results/displayed-row.js';
import type { ClosingWave } from './answer-vault.js';

interface OfWave {
  readonly waveId: string;
}

interface OfGroup extends OfWave {
  readonly group: string;
}

type WaveRow = OfWave & Pick<PublishedWave, 'instrument' | 'closedOn'>;
type GroupRow = OfGroup & Pick<RememberedGroup, 'fewestAnswers' | 'response'>;

const ofGroup = '(programme_id, wave_id, group_code)';

/** What later plans of a partnership must know of its published waves (rule R5). It is shown to nobody. */
@Injectable()
export class PublicationMemory {
  /** Every earlier wave of the partnership with figures, the oldest first. */
  async earlierPublished(client: PoolClient, partnershipId: string): Promise<PublishedWave[]> {
    const read = <T extends OfWave>(columns: string, tables: string) => rowsOf<T>(client, partnershipId, columns, tables);
    const waves = await this.waves(client, partnershipId);
    const groups = await read<GroupRow>(
      'group_code as "group", fewest_answers as "fewestAnswers", response',
      `vault.published_group left join published_group using (programme_id, wave_id, partnership_id, group_code)`,
    );
    const contributors = await read<OfGroup & { pseudonym: string }>(
      'group_code as "group", pseudonym',
      `vault.published_group join vault.contributor using ${ofGroup}`,
    );
    const moments = await read<OfGroup & Moments>(
      'group_code as "group", dimension, people, mean, variance',
      `vault.published_group join vault.published_moment using ${ofGroup}`,
    );
    const cells = await read<OfGroup & DisplayedRow>('group_code as "group", dimension, mean::float8 as mean, band', 'published_cell');
    return waves.map(({ waveId, ...wave }) => ({
      ...wave,
      groups: groups
        .filter((group) => group.waveId === waveId)
        .map(({ group, fewestAnswers, response }) => {
          const isOfGroup = (row: OfGroup) => row.waveId === waveId && row.group === group;
          return {
            group,
            fewestAnswers,
            response,
            contributors: contributors.filter(isOfGroup).map(({ pseudonym }) => pseudonym),
            cells: toCells(cells.filter(isOfGroup)),
            moments: moments.filter(isOfGroup),
          };
        }),
    }));
  }

  async remember(client: PoolClient, wave: ClosingWave, { groups }: PublishedWave): Promise<void> {
    await client.query(
      `insert into vault.published_group (programme_id, wave_id, partnership_id, group_code, fewest_answers)
       select current_programme_id(), $1, $2, "group", "fewestAnswers"
         from jsonb_to_recordset($3) as remembered ("group" text, "fewestAnswers" integer)`,
      [wave.id, wave.partnershipId, JSON.stringify(groups)],
    );
    await client.query(
      `insert into vault.contributor (programme_id, wave_id, group_code, pseudonym)
       select current_programme_id(), $1, "group", pseudonym
         from jsonb_to_recordset($2) as remembered ("group" text, contributors text[]), unnest(contributors) as pseudonym
        order by pseudonym, "group"`,
      [wave.id, JSON.stringify(groups)],
    );
    await client.query(
      `insert into vault.published_moment (programme_id, wave_id, group_code, dimension, people, mean, variance)
       select current_programme_id(), $1, "group", moment.dimension, moment.people, moment.mean, moment.variance
         from jsonb_to_recordset($2) as remembered ("group" text, moments jsonb),
              jsonb_to_recordset(moments) as moment (dimension text, people integer, mean float8, variance float8)`,
      [wave.id, JSON.stringify(groups)],
    );
  }

  private async waves(client: PoolClient, partnershipId: string): Promise<WaveRow[]> {
    const { rows } = await client.query<WaveRow>(
      `select wave.id as "waveId", (wave.closed_at at time zone programme.time_zone)::date::text as "closedOn",
              json_build_object('code', wave.instrument_code, 'version', wave.instrument_version) as instrument
         from wave
         join programme on programme.id = wave.programme_id
        where wave.programme_id = current_programme_id() and wave.partnership_id = $1
          and exists (select from vault.published_group
                       where published_group.programme_id = wave.programme_id and published_group.wave_id = wave.id)
        order by wave.closed_at, wave.id`,
      [partnershipId],
    );
    return rows;
  }
}

async function rowsOf<T extends OfWave>(client: PoolClient, partnershipId: string, columns: string, tables: string): Promise<T[]> {
  const { rows } = await client.query<T>(
    `select wave_id as "waveId", ${columns} from ${tables} where programme_id = current_programme_id() and partnership_id = $1`,
    [partnershipId],
  );
  return rows;
}
