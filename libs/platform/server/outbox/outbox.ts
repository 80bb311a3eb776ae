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

  publish(type: DomainEvent['type'], payload: DomainEvent['payload']): Promise<void> {
    return this.publishAll(type, [payload]);
  }

  /** Publishes one event for each payload, in their order. */
  async publishAll(type: DomainEvent['type'], payloads: readonly DomainEvent['payload'][]): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    const events = payloads.map((payload) => ({ id: newId(), payload }));
    await manager.query(
      `insert into outbox_event (programme_id, id, type, payload, occurred_at)
       select $1, id, $2, payload, $3 from jsonb_to_recordset($4) as event (id uuid, payload jsonb)`,
      [programmeId, type, this.clock.now(), JSON.stringify(events)],
    );
    for (const { id } of events) await this.queue.addInTransaction(eventJob, id, { programmeId, eventId: id });
  }
}
