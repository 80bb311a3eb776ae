import { Injectable } from '@nestjs/common';
import { addDays } from '@samenspel/platform/domain';
import { Clock, DueRegistry } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { countWaiting, soonUntil, taskDaysAhead, taskHolder } from '../../domain/index.js';
import type { TaskList } from './task.dto.js';

@Injectable()
export class TaskService {
  constructor(
    private readonly due: DueRegistry,
    private readonly clock: Clock,
  ) {}

  /** What is open for the reader and the reader's organisation, earliest first. */
  async list(member: Membership): Promise<TaskList> {
    const today = this.clock.today(member.timeZone);
    const open = await this.due.openUntil(addDays(today, taskDaysAhead));
    const items = open.flatMap(({ personId, recordHead: _, ...item }) => {
      const holder = taskHolder({ personId, ...item }, member);
      return holder ? [{ ...item, holder }] : [];
    });
    const soon = soonUntil(today);
    return { items, today, soonUntil: soon, waiting: countWaiting(items, soon) };
  }
}
