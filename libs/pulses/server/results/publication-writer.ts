import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DisplayedMean, PublicationPlan } from '../../domain/index.js';

/** The wave whose plan is frozen. */
export interface PublishedWaveKey {
  readonly id: string;
  readonly partnershipId: string;
}

/**
 * Writes a frozen plan once, as displayed. The vault's role does so, in the transaction that closes the wave; nobody
 * sees a row of it before the release.
 */
@Injectable()
export class PublicationWriter {
  async save(client: PoolClient, wave: PublishedWaveKey, plan: PublicationPlan): Promise<void> {
    await insert(client, 'wave_publication', wave, [
      {
        outcome: plan.outcome,
        minimum_group_size: plan.minimumGroupSize,
        reason: plan.outcome === 'withheld' ? plan.reason : null,
      },
    ]);
    if (plan.outcome === 'withheld') return;
    const { groups, ties, gaps } = plan;
    await insert(client, 'published_group', wave, groups.map(({ group, response = null }) => ({ group_code: group, response })));
    await insert(
      client,
      'published_cell',
      wave,
      groups.flatMap(({ group, cells }) =>
        cells.map(({ dimension, displayed, agreement = null, change = null, alignment = null, uncertainty }) => ({
          group_code: group,
          dimension,
          ...columnsOf(displayed),
          agreement,
          change,
          alignment,
          ...ends('worst_case', uncertainty?.worstCase),
          ...ends('sampling', uncertainty?.sampling),
        })),
      ),
    );
    await insert(
      client,
      'published_tie',
      wave,
      ties.map(({ from, about, displayed, strength }) => ({ from_organisation_id: from, about_organisation_id: about, ...columnsOf(displayed), strength })),
    );
    await insert(
      client,
      'published_gap',
      wave,
      gaps.map(({ dimension, difference, interval: [lower, upper] = [null, null], verdict, indicative }) => ({
        dimension,
        difference,
        lower,
        upper,
        verdict,
        indicative,
      })),
    );
  }
}

const columnsOf = (displayed: DisplayedMean): { mean: number | null; band: string | null } =>
  displayed.kind === 'mean' ? { mean: displayed.mean, band: null } : { mean: null, band: displayed.band };

const ends = (name: string, [lower, upper]: readonly [number | null, number | null] = [null, null]) => ({ [`${name}_lower`]: lower, [`${name}_upper`]: upper });

type SealedTable = 'wave_publication' | 'published_group' | 'published_cell' | 'published_tie' | 'published_gap';

async function insert(client: PoolClient, table: SealedTable, { id, partnershipId }: PublishedWaveKey, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await client.query(
    `insert into ${table} (programme_id, wave_id, partnership_id, ${columns})
     select current_programme_id(), $1, $2, ${columns} from jsonb_populate_recordset(null::${table}, $3::jsonb)`,
    [id, partnershipId, JSON.stringify(rows)],
  );
}
