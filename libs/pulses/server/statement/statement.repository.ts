import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { type DueItem, UnitOfWork } from '@samenspel/platform/server';
import type { Statement } from '../../domain/index.js';
import type { WaveRecord } from '../wave/wave.repository.js';
import type { EarlierStatements, StatementDto } from './statement.dto.js';

/** A statement that a person has still to sign. */
export interface AwaitedStatement extends Pick<DueItem, 'id' | 'partnershipId' | 'partnershipName' | 'dueOn' | 'organisationId' | 'organisationName'> {
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
}

/** A released joint statement. */
export interface ReleasedStatementWave extends Omit<EarlierStatements, 'judged'> {
  readonly openedAt: Date;
}

/** The latest released joint statement of an instrument. */
export interface LatestStatements {
  readonly waveId: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
  readonly closedOn: LocalDate;
  readonly releasedAt: Date;
  readonly statements: readonly Statement[];
}

const statement = `
  json_build_object(
    'signedBy', signatory.name,
    'givenOn', (wave_statement.given_at at time zone programme.time_zone)::date,
    'answers', (
      select json_agg(json_build_object('item', item, 'value', value, 'reason', reason) order by item)
        from wave_statement_item
       where wave_statement_item.programme_id = wave_statement.programme_id and wave_statement_item.wave_id = wave_statement.wave_id
         and wave_statement_item.organisation_id = wave_statement.organisation_id))`;

const statements = `
  wave_statement
  join person as signatory on signatory.programme_id = wave_statement.programme_id and signatory.id = wave_statement.signed_by
  join programme on programme.id = wave_statement.programme_id`;

/** The only SQL that reads statements; the policies leave the own one alone until the release. */
@Injectable()
export class StatementRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async own(waveId: string, organisationId: string): Promise<StatementDto | null> {
    const [row]: { statement: StatementDto }[] = await this.unitOfWork.manager.query(
      `select ${statement} as statement from ${statements}
        where wave_statement.programme_id = $1 and wave_statement.wave_id = $2 and wave_statement.organisation_id = $3`,
      [this.unitOfWork.programmeId, waveId, organisationId],
    );
    return row?.statement ?? null;
  }

  /** Open waves in which the person signs for an organisation that gave no statement yet, due until that day. */
  awaitedOf(personId: string, until: LocalDate): Promise<AwaitedStatement[]> {
    return this.unitOfWork.manager.query(
      `select wave.id, wave.partnership_id as "partnershipId", partnership.name as "partnershipName",
              wave.instrument_code as "instrumentCode", wave.instrument_version as "instrumentVersion",
              wave.closes_on::text as "dueOn", organisation.id as "organisationId", organisation.name as "organisationName"
         from wave_invitation
         join wave on wave.programme_id = wave_invitation.programme_id and wave.id = wave_invitation.wave_id
         join partnership on partnership.programme_id = wave.programme_id and partnership.id = wave.partnership_id
         join organisation
           on organisation.programme_id = wave.programme_id and organisation.id = wave_invitation.organisation_id
        where wave_invitation.programme_id = $1 and wave_invitation.person_id = $2 and not wave_invitation.withdrawn
          and wave.mode = 'joint-statement' and wave.status = 'open' and wave.closes_on <= $3
          and organisation.id = current_organisation_id()
          and not exists (
            select from wave_statement
             where wave_statement.programme_id = wave.programme_id and wave_statement.wave_id = wave.id
               and wave_statement.organisation_id = organisation.id)`,
      [this.unitOfWork.programmeId, personId, until],
    );
  }

  latest(partnershipId: string): Promise<LatestStatements[]> {
    return this.unitOfWork.manager.query(
      `select distinct on (wave.instrument_code) wave.id as "waveId", wave.instrument_code as "instrumentCode",
              wave.instrument_version as "instrumentVersion", (wave.closed_at at time zone programme.time_zone)::date::text as "closedOn",
              wave.released_at as "releasedAt",
              (select coalesce(json_agg(given.statement), '[]')
                 from (select json_object_agg(item, json_build_object('value', value, 'reason', reason)) as statement
                         from wave_statement_item
                        where wave_statement_item.programme_id = wave.programme_id and wave_statement_item.wave_id = wave.id
                        group by organisation_id) as given) as statements
         from wave
         join programme on programme.id = wave.programme_id
        where wave.programme_id = $1 and wave.partnership_id = $2 and wave.mode = 'joint-statement' and wave.released_at is not null
        order by wave.instrument_code, wave.closed_at desc, wave.id desc`,
      [this.unitOfWork.programmeId, partnershipId],
    );
  }

  /** What each invited organisation stated in the released waves of that version of a questionnaire, the latest first. */
  released({ partnershipId, instrumentCode, instrumentVersion }: WaveRecord): Promise<ReleasedStatementWave[]> {
    return this.unitOfWork.manager.query(
      `select wave.id as "waveId", wave.opened_at as "openedAt",
              (wave.closed_at at time zone programme.time_zone)::date::text as "closedOn",
              (wave.released_at at time zone programme.time_zone)::date::text as "releasedOn",
              (select json_agg(
                        json_build_object(
                          'organisationId', organisation.id,
                          'organisationName', organisation.name,
                          'statement', (
                            select ${statement} from ${statements}
                             where wave_statement.programme_id = wave.programme_id and wave_statement.wave_id = wave.id
                               and wave_statement.organisation_id = organisation.id))
                        order by lower(organisation.name), organisation.id)
                 from wave_invitation
                 join organisation
                   on organisation.programme_id = wave_invitation.programme_id and organisation.id = wave_invitation.organisation_id
                where wave_invitation.programme_id = wave.programme_id and wave_invitation.wave_id = wave.id
                  and not wave_invitation.withdrawn) as organisations
         from wave
         join programme on programme.id = wave.programme_id
        where wave.programme_id = $1 and wave.partnership_id = $2
          and wave.instrument_code = $3 and wave.instrument_version = $4
          and wave.mode = 'joint-statement' and wave.released_at is not null
        order by wave.closed_at desc, wave.id desc`,
      [this.unitOfWork.programmeId, partnershipId, instrumentCode, instrumentVersion],
    );
  }
}
