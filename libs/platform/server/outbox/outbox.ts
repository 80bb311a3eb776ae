import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../identifier.js';
import { JobQueue } from '../queue/job-queue.js';
import type { DomainEvent } from './domain-event.js';

export const eventJob = 'event';

/** Publishes events in the transaction of the change: both happen, or neither does. */
@Injectable()
export class Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
  ) {}

  async publish(type: DomainEvent['type'], payload: DomainEvent['payload']): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    const id = newId();
    await manager.query(
      `insert into outbox_event (programme_id, id, type, payload, occurred_at) values ($1, $2, $3, $4, $5)`,
      [programmeId, id, type, JSON.stringify(payload), this.clock.now()],
    );
    await this.queue.addInTransaction(eventJob, id, { programmeId, eventId: id });
  }
}
