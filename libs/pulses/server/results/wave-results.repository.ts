import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { WithheldReason } from '../../domain/index.js';
import { inOrder, inOrderOfGroups } from './displayed-row.js';
import type { PublicationOutcome, WaveGap, WaveGroup, WaveTie } from './wave-results.dto.js';

/** A released wave exactly as displayed. */
export interface ReleasedWave {
  readonly waveId: string;
  readonly openedAt: Date;
  readonly closedOn: string;
  readonly releasedOn: string;
  readonly outcome: PublicationOutcome;
  readonly minimumGroupSize: number;
  readonly reason: WithheldReason | null;
  readonly groups: WaveGroup[];
  readonly gaps: WaveGap[];
}

/** The latest of its instrument in a partnership. */
export interface LatestWave extends Pick<ReleasedWave, 'waveId' | 'closedOn' | 'groups' | 'gaps'> {
  readonly releasedAt: Date;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
}

interface SameInstrument {
  readonly partnershipId: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
}

const ofWave = (table: string) => `${table}.programme_id = wave.programme_id and ${table}.wave_id = wave.id`;

const interval = (name: string) => `case when ${name}_lower is not null then json_build_object('lower', ${name}_lower, 'upper', ${name}_upper) end`;

const figures = `
              wave.id as "waveId", (wave.closed_at at time zone programme.time_zone)::date::text as "closedOn",
              (select coalesce(json_agg(json_build_object(
                        'group', group_code, 'response', response,
                        'organisationName', (select name from organisation
                                              where organisation.programme_id = wave.programme_id
                                                and 'organisation:' || organisation.id = group_code),
                        'cells', (select coalesce(json_agg(json_build_object(
                                           'dimension', dimension, 'mean', mean, 'band', band, 'agreement', agreement, 'change', change,
                                           'alignment', alignment, 'worstCase', ${interval('worst_case')}, 'sampling', ${interval('sampling')})), '[]')
                                    from published_cell
                                   where ${ofWave('published_cell')} and published_cell.group_code = published_group.group_code))), '[]')
                 from published_group where ${ofWave('published_group')}) as groups,
              (select coalesce(json_agg(json_build_object(
                        'dimension', dimension, 'difference', difference, 'lower', lower, 'upper', upper,
                        'verdict', verdict, 'indicative', indicative)), '[]')
                 from published_gap where ${ofWave('published_gap')}) as gaps`;

const released = `
         from wave
         join programme on programme.id = wave.programme_id
         join wave_publication on ${ofWave('wave_publication')}
        where wave.programme_id = $1 and wave.partnership_id = $2 and wave.released_at is not null`;

/** What was published; the policies of the database hide all of it until the release. */
@Injectable()
export class WaveResultsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every released wave of the partnership with that version of an instrument, the oldest first. */
  async released({ partnershipId, instrumentCode, instrumentVersion }: SameInstrument): Promise<ReleasedWave[]> {
    const rows: ReleasedWave[] = await this.unitOfWork.manager.query(
      `select ${figures}, wave.opened_at as "openedAt",
              (wave.released_at at time zone programme.time_zone)::date::text as "releasedOn",
              wave_publication.outcome, wave_publication.minimum_group_size as "minimumGroupSize", wave_publication.reason
              ${released} and wave.instrument_code = $3 and wave.instrument_version = $4
        order by wave.closed_at, wave.id`,
      [this.unitOfWork.programmeId, partnershipId, instrumentCode, instrumentVersion],
    );
    return rows.map(ordered);
  }

  /** The latest released wave of every instrument that the partnership used. */
  async latest(partnershipId: string): Promise<LatestWave[]> {
    const rows: LatestWave[] = await this.unitOfWork.manager.query(
      `select distinct on (wave.instrument_code) ${figures}, wave.released_at as "releasedAt",
              wave.instrument_code as "instrumentCode", wave.instrument_version as "instrumentVersion"
              ${released}
        order by wave.instrument_code, wave.closed_at desc, wave.id desc`,
      [this.unitOfWork.programmeId, partnershipId],
    );
    return rows.map(ordered);
  }

  /** How organisations rate working with each other, by name. */
  ties(waveId: string): Promise<WaveTie[]> {
    return this.unitOfWork.manager.query(
      `select json_build_object('id', rating.id, 'name', rating.name) as "from",
              json_build_object('id', rated.id, 'name', rated.name) as about,
              published_tie.mean::float8 as mean, published_tie.band, published_tie.strength
         from published_tie
         join organisation rating on rating.programme_id = published_tie.programme_id and rating.id = published_tie.from_organisation_id
         join organisation rated on rated.programme_id = published_tie.programme_id and rated.id = published_tie.about_organisation_id
        where published_tie.programme_id = $1 and published_tie.wave_id = $2
        order by lower(rating.name), rating.id, lower(rated.name), rated.id`,
      [this.unitOfWork.programmeId, waveId],
    );
  }
}

/** Everything in a fixed order, so that the place of a row in the database tells nothing. */
function ordered<T extends Pick<ReleasedWave, 'groups' | 'gaps'>>(wave: T): T {
  const groups = inOrderOfGroups(wave.groups).map((group) => ({ ...group, cells: inOrder(group.cells) }));
  return { ...wave, groups, gaps: inOrder(wave.gaps) };
}
