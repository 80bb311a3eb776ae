import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { LocalDate } from '@samenspel/platform/domain';
import type { AnswerBlock, AnswerSheet, WaveMode } from '../../domain/index.js';
import { endOfAnswering } from './end-of-answering.js';

/** A wave whose plan is to be made, locked until the transaction ends. */
export interface ClosingWave {
  readonly id: string;
  readonly partnershipId: string;
  readonly mode: WaveMode;
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
  readonly minimumGroupSize: number;
  readonly closedOn: LocalDate;
  /** Names the tables that hold its answers and participation; null in a joint statement, which has none. */
  readonly compartment: string | null;
}

/** A block of the wave with how many were invited in it. */
export type FilledBlock = AnswerBlock & { readonly invited: number };

/** Someone who answered; the same pseudonym for a person in every wave of the partnership. */
export interface Contributor {
  readonly pseudonym: string;
  readonly block: string;
}

export interface BlockedSheet {
  readonly block: string;
  readonly answers: AnswerSheet;
}

/** The only SQL that reads answers. Every method runs in a transaction of {@link VaultDatabase}. */
@Injectable()
export class AnswerVault {
  /** Locks the wave, so that its plan is made once; undefined when it is not closing (any more). */
  async lockClosing(client: PoolClient, waveId: string): Promise<ClosingWave | undefined> {
    await client.query(endOfAnswering, [waveId]);
    const { rows } = await client.query<ClosingWave>(
      `select wave.id, wave.partnership_id as "partnershipId", mode, instrument_code as "instrumentCode",
              instrument_version as "instrumentVersion", minimum_group_size as "minimumGroupSize",
              (wave.closed_at at time zone programme.time_zone)::date::text as "closedOn", compartment.code as compartment
         from wave
         join programme on programme.id = wave.programme_id
         left join vault.compartment on compartment.programme_id = wave.programme_id and compartment.wave_id = wave.id
        where wave.programme_id = current_programme_id() and wave.id = $1 and wave.status = 'closing'
          for update of wave`,
      [waveId],
    );
    return rows[0];
  }

  async blocks(client: PoolClient, waveId: string): Promise<FilledBlock[]> {
    const { rows } = await client.query<FilledBlock>(
      `select block as code, sector, organisation_id as "organisationId", level,
              (select count(*)::integer from wave_invitation
                where wave_invitation.programme_id = answer_block.programme_id and wave_invitation.wave_id = answer_block.wave_id
                  and wave_invitation.block = answer_block.block) as invited
         from answer_block
        where programme_id = current_programme_id() and wave_id = $1 order by block`,
      [waveId],
    );
    return rows;
  }

  async sheets(client: PoolClient, { compartment }: ClosingWave): Promise<BlockedSheet[]> {
    const { rows } = await client.query<BlockedSheet>(
      `select block, jsonb_object_agg(item, value) as answers from ${tableOf(client, 'answer', compartment)}
        group by block, response_id order by response_id`,
    );
    return rows;
  }

  /** Those who answered, in the order of their pseudonyms, which is random. */
  async contributors(client: PoolClient, { partnershipId, compartment }: ClosingWave): Promise<Contributor[]> {
    const key = await this.contributorKey(client, partnershipId);
    const { rows } = await client.query<{ personId: string; block: string }>(
      `select wave_invitation.person_id as "personId", wave_invitation.block
         from ${tableOf(client, 'participation', compartment)} as participation
         join wave_invitation
           on wave_invitation.programme_id = participation.programme_id and wave_invitation.id = participation.invitation_id`,
    );
    return rows
      .map(({ personId, block }) => ({ pseudonym: createHmac('sha256', key).update(personId).digest('base64url'), block }))
      .sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
  }

  /**
   * Destroys answers, participation and the ties of links to invitations; of a link remains that its wave is closed.
   * The tables go with the row of their compartment. A backup that is reading them is not waited for: the scan of due
   * waves tries again.
   */
  async empty(client: PoolClient, waveId: string): Promise<void> {
    await client.query(
      `insert into vault.closed_link (programme_id, wave_id, token_hash)
       select programme_id, wave_id, token_hash from vault.invitation_token
        where programme_id = current_programme_id() and wave_id = $1 order by token_hash`,
      [waveId],
    );
    await client.query(`set local lock_timeout = '2s'`);
    for (const table of ['vault.invitation_token', 'vault.compartment']) {
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

function tableOf(client: PoolClient, kind: 'answer' | 'participation', compartment: string | null): string {
  return `compartment.${client.escapeIdentifier(`${kind}_${compartment}`)}`;
}
