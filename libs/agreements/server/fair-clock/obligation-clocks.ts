import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import { type FairClock, lateSpells, occurrenceClocks } from '../../domain/index.js';
import { ObligationRepository, type ObligationRow } from '../obligation/obligation.repository.js';
import { DutyWaits, toWait } from './duty-waits.js';
import type { FairClockDto, WaitDto } from './fair-clock.dto.js';

/** How each time that an obligation fell due stands, and all that it waited for. */
export interface ObligationClock {
  readonly waits: readonly WaitDto[];
  /** By the day on which it fell due; days that are still to come are absent. */
  readonly clocks: ReadonlyMap<LocalDate, FairClock>;
}

const notLate: FairClock = { late: 0, expected: false, waited: [], unsettled: 0, own: 0 };

/** The clock of one time that it fell due; of a day to come, that it is not late. */
export function clockOn(dueOn: LocalDate, { waits, clocks }: ObligationClock): FairClockDto {
  const { waited, ...clock } = clocks.get(dueOn) ?? notLate;
  return { ...clock, waited: [...waited], waits: [...waits] };
}

/** Reads how late obligations are and for whom those days count: they wait for milestones and obligations of others, and for what was recorded. */
@Injectable()
export class ObligationClocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ObligationRepository,
    private readonly waits: DutyWaits,
  ) {}

  /** By the id of the obligation. */
  async of(ids: readonly string[], today: LocalDate): Promise<ReadonlyMap<string, ObligationClock>> {
    const awaited = await this.awaited(ids);
    const rows = await this.repository.ofIds([...new Set([...ids, ...[...awaited.values()].flat()])]);
    const recorded = await this.waits.of(ids);
    const onOthers = waitsAmong(rows, awaited, today);
    return new Map(
      rows.map((row) => {
        const waits = [...(recorded.get(row.id) ?? []).map((wait) => toWait(wait, today)), ...(onOthers.get(row.id) ?? [])];
        const clocks = occurrenceClocks(row, row.fulfilments, waits, today).map(({ dueOn, clock }) => [dueOn, clock] as const);
        return [row.id, { waits, clocks: new Map(clocks) }];
      }),
    );
  }

  /** For what obligations waited that others among the same ones did not meet, by the id of the one that waits. */
  async waitsAmong(rows: readonly ObligationRow[], today: LocalDate): Promise<ReadonlyMap<string, readonly WaitDto[]>> {
    return waitsAmong(rows, await this.awaited(rows.map(({ id }) => id)), today);
  }

  /** Ids of the obligations that each waits for. */
  private async awaited(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows: { id: string; awaitedId: string }[] = await this.unitOfWork.manager.query(
      `select waiting.obligation_id as id, awaited.id as "awaitedId"
         from obligation_wait waiting
         join obligation awaited on awaited.programme_id = waiting.programme_id and awaited.id = waiting.waits_for_id
        where waiting.programme_id = $1 and waiting.obligation_id = any($2)
        order by waiting.obligation_id, awaited.id`,
      [this.unitOfWork.programmeId, ids],
    );
    return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, group]) => [id, group.map(({ awaitedId }) => awaitedId)]));
  }
}

/** What one organisation still has to do itself, also after a merger, is no waiting. */
function waitsAmong(rows: readonly ObligationRow[], awaited: ReadonlyMap<string, readonly string[]>, today: LocalDate): Map<string, WaitDto[]> {
  const known = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...awaited].map(([id, others]) => {
      const own = known.get(id)?.actingOrganisationId;
      const waits = others.flatMap((otherId): WaitDto[] => {
        const other = known.get(otherId);
        if (!other || other.actingOrganisationId === own) return [];
        const { actingOrganisationId: organisationId, organisationName } = other;
        return lateSpells(other, other.fulfilments, today).map((spell) => ({ source: 'obligation', sourceId: otherId, organisationId, organisationName, settled: true, ...spell }));
      });
      return [id, waits];
    }),
  );
}
