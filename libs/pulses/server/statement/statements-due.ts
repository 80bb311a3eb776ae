import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { type DueItem, type DueProvider, DueRegistry, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';
import { findInstrument } from '../../domain/index.js';
import { StatementRepository } from './statement.repository.js';

/**
 * What the reader has still to sign. Samenspel itself is told of none: its reminders of a joint statement go to all who
 * sign, so that nobody can tell from a mail who has answered.
 */
@Injectable()
@RegisteredIn(DueRegistry)
export class StatementsDue implements DueProvider {
  constructor(
    private readonly repository: StatementRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async openUntil(date: LocalDate): Promise<DueItem[]> {
    const { scope } = this.unitOfWork;
    if (scope.actor === 'system') return [];
    const awaited = await this.repository.awaitedOf(scope.personId, date);
    return awaited.map(({ instrumentCode, instrumentVersion, ...item }) => ({
      kind: 'wave-statement',
      title: findInstrument(instrumentCode, instrumentVersion)!.name.nl,
      personId: scope.personId,
      path: `partnerships/${item.partnershipId}/waves/${item.id}`,
      ...item,
    }));
  }
}
