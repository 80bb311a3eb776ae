import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@samenspel/platform/domain';
import { Clock, DueRegistry } from '@samenspel/platform/server';
import { type Membership, StandInRepository } from '@samenspel/identity/server';
import { countWaiting, soonUntil, taskDaysAhead, taskHolder } from '../../domain/index.js';
import type { TaskList } from './task.dto.js';

@Injectable()
export class TaskService {
  constructor(
    private readonly due: DueRegistry,
    private readonly clock: Clock,
    private readonly standIns: StandInRepository,
  ) {}

  /** What is open for the reader and the reader's organisation, earliest first. */
  async list(member: Membership): Promise<TaskList> {
    const today = this.clock.today(member.timeZone);
    const open = await this.due.openUntil(addDays(today, taskDaysAhead));
    const absent = await this.absentFor(member.personId, today);
    const reader = { personId: member.personId, organisationId: member.organisationId, absentIds: new Set(absent.keys()) };
    const items = open.flatMap(({ personId, recordHead: _, ...item }) => {
      const holder = taskHolder({ personId, ...item }, reader);
      const onBehalfOf = holder === 'absent' ? absent.get(personId!) : undefined;
      return holder ? [{ ...item, holder, ...(onBehalfOf && { onBehalfOf }) }] : [];
    });
    const soon = soonUntil(today);
    return { items, today, soonUntil: soon, waiting: countWaiting(items, soon) };
  }

  /** The names of those for whom a person stands in on that day, by their id. */
  private async absentFor(personId: string, today: LocalDate): Promise<Map<string, string>> {
    const standIns = await this.standIns.ofDay(today);
    return new Map(standIns.filter(({ standInId }) => standInId === personId).map(({ absentId, absentName }) => [absentId, absentName]));
  }
}
