import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import type { PoolClient } from 'pg';
import { partnershipGroup } from '../../domain/index.js';
import type { AnswerSheet, PublishedWave, RememberedGroup } from '../../domain/index.js';
import { type DisplayedRow, toCells } from '../results/displayed-row.js';

/** A wave whose plan is to be made, locked until the transaction ends. */
export interface ClosingWave {
  readonly id: string;
  readonly partnershipId: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
  readonly minimumGroupSize: number;
  readonly closedOn: LocalDate;
  readonly invited: number;
}

/** The tables that are emptied of a wave at its close. */
export const emptiedTables = ['vault.answer', 'vault.participation', 'vault.invitation_token'] as const;

/** The only SQL that reads answers. Every method runs in a transaction of {@link VaultDatabase}. */
@Injectable()
export class AnswerVault {
  /** Locks the wave, so that its plan is made once; undefined when it is not closing (any more). */
  async lockClosing(client: PoolClient, waveId: string): Promise<ClosingWave | undefined> {
    const { rows } = await client.query<ClosingWave>(
      `select wave.id, wave.partnership_id as "partnershipId", instrument_code as "instrumentCode",
              instrument_version as "instrumentVersion", minimum_group_size as "minimumGroupSize",
              (closed_at at time zone 'Europe/Amsterdam')::date::text as "closedOn",
              (select count(*)::integer from wave_invitation
                where wave_invitation.programme_id = wave.programme_id and wave_id = wave.id) as invited
         from wave
        where programme_id = current_programme_id() and id = $1 and status = 'closing'
          for update of wave`,
      [waveId],
    );
    return rows[0];
  }

  async sheets(client: PoolClient, waveId: string): Promise<AnswerSheet[]> {
    const { rows } = await client.query<{ sheet: AnswerSheet }>(
      `select jsonb_object_agg(item, value) as sheet from vault.answer
        where programme_id = current_programme_id() and wave_id = $1 group by response_id`,
      [waveId],
    );
    return rows.map(({ sheet }) => sheet);
  }

  /** Pseudonyms of those who answered: the same for a person in every wave of the partnership, in random order. */
  async contributors(client: PoolClient, { id, partnershipId }: ClosingWave): Promise<string[]> {
    const key = await this.contributorKey(client, partnershipId);
    const { rows } = await client.query<{ personId: string }>(
      `select wave_invitation.person_id as "personId"
         from vault.participation
         join wave_invitation
           on wave_invitation.programme_id = participation.programme_id and wave_invitation.id = participation.invitation_id
        where participation.programme_id = current_programme_id() and participation.wave_id = $1`,
      [id],
    );
    return rows.map(({ personId }) => createHmac('sha256', key).update(personId).digest('base64url')).sort();
  }

  async earlierPublished(client: PoolClient, partnershipId: string): Promise<PublishedWave[]> {
    const { rows } = await client.query<{
      code: string;
      version: number;
      closedOn: LocalDate;
      contributors: string[];
      fewestAnswers: number;
      cells: DisplayedRow[];
    }>(
      `select wave.instrument_code as code, wave.instrument_version as version,
              (wave.closed_at at time zone 'Europe/Amsterdam')::date::text as "closedOn",
              fewest_answers as "fewestAnswers",
              (select json_agg(pseudonym order by pseudonym) from vault.contributor
                where contributor.programme_id = published_wave.programme_id
                  and contributor.wave_id = published_wave.wave_id) as contributors,
              (select json_agg(json_build_object('dimension', dimension, 'mean', mean, 'band', band)) from published_cell
                where published_cell.programme_id = published_wave.programme_id
                  and published_cell.wave_id = published_wave.wave_id) as cells
         from vault.published_wave
         join wave on wave.programme_id = published_wave.programme_id and wave.id = published_wave.wave_id
        where published_wave.programme_id = current_programme_id() and published_wave.partnership_id = $1`,
      [partnershipId],
    );
    return rows.map(({ code, version, closedOn, contributors, fewestAnswers, cells }) => ({
      instrument: { code, version },
      closedOn,
      groups: [{ group: partnershipGroup, contributors, fewestAnswers, cells: toCells(cells), moments: [], response: null }],
      ties: [],
    }));
  }

  /** Keeps what later plans of the partnership must know of a published wave (rule R5). */
  async remember(client: PoolClient, wave: ClosingWave, { contributors, fewestAnswers }: RememberedGroup): Promise<void> {
    await client.query(
      `insert into vault.published_wave (programme_id, wave_id, partnership_id, fewest_answers)
       values (current_programme_id(), $1, $2, $3)`,
      [wave.id, wave.partnershipId, fewestAnswers],
    );
    await client.query(
      `insert into vault.contributor (programme_id, wave_id, pseudonym)
       select current_programme_id(), $1, pseudonym from unnest($2::text[]) as pseudonym order by pseudonym`,
      [wave.id, contributors],
    );
  }

  /** Destroys answers, participation and the ties of links to invitations; of a link remains that its wave is closed. */
  async empty(client: PoolClient, waveId: string): Promise<void> {
    await client.query(
      `insert into vault.closed_link (programme_id, wave_id, token_hash)
       select programme_id, wave_id, token_hash from vault.invitation_token
        where programme_id = current_programme_id() and wave_id = $1 order by token_hash`,
      [waveId],
    );
    for (const table of emptiedTables) {
      await client.query(`delete from ${table} where programme_id = current_programme_id() and wave_id = $1`, [waveId]);
    }
  }

  async markClosed(client: PoolClient, waveId: string): Promise<void> {
    await client.query(
      `update wave set status = 'closed', version = version + 1 where programme_id = current_programme_id() and id = $1`,
      [waveId],
    );
  }

  private async contributorKey(client: PoolClient, partnershipId: string): Promise<Buffer> {
    await client.query(
      `insert into vault.contributor_key (programme_id, partnership_id, key) values (current_programme_id(), $1, $2)
       on conflict do nothing`,
      [partnershipId, randomBytes(32)],
    );
    const { rows } = await client.query<{ key: Buffer }>(
      `select key from vault.contributor_key where programme_id = current_programme_id() and partnership_id = $1`,
      [partnershipId],
    );
    return rows[0]!.key;
  }
}
