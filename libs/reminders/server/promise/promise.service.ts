import { Injectable } from '@nestjs/common';
import { addDays, isLocalDate, type LocalDate, toPage } from '@samenspel/platform/domain';
import { Clock, DueRegistry, invalidInput, rejectWhenInvalid, sortKeyOf } from '@samenspel/platform/server';
import { clockOn, fairClockOf, type ObligationClock, ObligationClocks } from '@samenspel/agreements/server';
import type { Membership } from '@samenspel/identity/server';
import { isUUID } from 'class-validator';
import type { PromiseDto, PromisePage, PromiseQuery } from './promise.dto.js';
import { PromiseRepository, type PromiseRow } from './promise.repository.js';

/** Sorts before every promise. */
const earliest = ['0001-01-01', '00000000-0000-0000-0000-000000000000'];

/** An obligation that recurs has no end; this far ahead its days are shown. */
const obligationDaysAhead = 365;

@Injectable()
export class PromiseService {
  constructor(
    private readonly repository: PromiseRepository,
    private readonly due: DueRegistry,
    private readonly clocks: ObligationClocks,
    private readonly clock: Clock,
  ) {}

  /** What an organisation owes and is owed and is not done, as far as the reader may see; the earliest agreed day first. */
  async list(query: PromiseQuery, member: Membership): Promise<PromisePage> {
    const key = this.keyOf(query);
    const organisationId = query.organisationId ?? member.organisationId;
    const organisationName = await this.repository.organisationName(organisationId);
    const knownPartnership = query.partnershipId === undefined || (await this.repository.knowsPartnership(query.partnershipId));
    rejectWhenInvalid([
      ...(organisationName === undefined ? [{ pointer: '/organisationId', code: 'unknown-reference' }] : []),
      ...(knownPartnership ? [] : [{ pointer: '/partnershipId', code: 'unknown-reference' }]),
    ]);
    const asOf = this.clock.today(member.timeZone);
    const open = await this.due.openUntil(addDays(asOf, obligationDaysAhead));
    const obligations = open.filter(({ kind }) => kind === 'obligation');
    const rows = await this.repository.list(organisationId, query, obligations, asOf, key, query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.sortOn, row.id]);
    const clocks = await this.clocks.of(items.flatMap(({ kind, id }) => (kind === 'obligation' ? [id] : [])), asOf);
    return { items: items.map((row) => toDto(row, clocks.get(row.id), asOf)), nextCursor, asOf, organisationId, organisationName: organisationName! };
  }

  private keyOf(query: PromiseQuery): readonly string[] {
    const key = sortKeyOf(query, 2);
    if (!key) return earliest;
    if (!isLocalDate(key[0]!) || !isUUID(key[1])) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
    return key;
  }
}

/** An obligation falls due again and again; each time has a clock of its own. */
function toDto({ waits, sortOn, ...row }: PromiseRow, clock: ObligationClock | undefined, today: LocalDate): PromiseDto {
  return { ...row, fairClock: clock ? clockOn(sortOn, clock) : fairClockOf({ dueOn: sortOn, forecastOn: row.forecastOn }, waits, today) };
}
