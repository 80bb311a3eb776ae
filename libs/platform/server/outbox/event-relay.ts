import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { ProgrammeDirectory } from '../database/programme-directory.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { attemptEach } from '../queue/attempt-each.js';
import { type JobData, type JobHandler, JobRegistry, type Scan } from '../queue/job.js';
import { type DomainEvent, type EventHandler, EventHandlerRegistry } from './domain-event.js';
import { eventJob } from './outbox.js';

interface EventRow {
  id: string;
  type: string;
  payload: Record<string, string>;
  occurred_at: Date;
}

/** Hands events to their handlers, each in a transaction of its own, and finds those that a queue lost. */
@Injectable()
export class EventRelay implements JobHandler, OnModuleInit {
  readonly name = eventJob;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly handlers: EventHandlerRegistry,
    private readonly jobs: JobRegistry,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.addHandler(this);
    const scan: Scan = { name: 'unhandled-events', every: 30_000, run: () => this.handleMissed() };
    this.jobs.addScan(scan);
  }

  async run({ programmeId, eventId }: JobData): Promise<void> {
    const event = await this.unitOfWork.asSystem(programmeId!, () => this.find(programmeId!, eventId!));
    if (!event) return;
    for (const handler of this.handlers.for(event.type)) await this.handleOnce(handler, event);
    await this.unitOfWork.asSystem(event.programmeId, () =>
      this.unitOfWork.manager.query(
        `update outbox_event set handled_at = $3 where programme_id = $1 and id = $2 and handled_at is null`,
        [event.programmeId, event.id, this.clock.now()],
      ),
    );
  }

  /**
   * Handles every event that is still open, oldest first: the queue is only the fast way.
   * One that fails is left for the next time.
   */
  async handleMissed(): Promise<void> {
    const open: JobData[] = [];
    for (const programmeId of await this.programmes.ids()) {
      const rows: { id: string }[] = await this.unitOfWork.asSystem(programmeId, () =>
        this.unitOfWork.manager.query(
          `select id from outbox_event where programme_id = $1 and handled_at is null order by occurred_at, id limit 500`,
          [programmeId],
        ),
      );
      open.push(...rows.map(({ id }) => ({ programmeId, eventId: id })));
    }
    await attemptEach(open, (event) => this.run(event), (failures) => `${failures} events could not be handled`);
  }

  private async handleOnce(handler: EventHandler, event: DomainEvent): Promise<void> {
    await this.unitOfWork.asSystem(event.programmeId, async () => {
      const [noted]: { event_id: string }[] = await this.unitOfWork.manager.query(
        `insert into event_handling (programme_id, event_id, handler, handled_at) values ($1, $2, $3, $4)
         on conflict do nothing returning event_id`,
        [event.programmeId, event.id, handler.name, this.clock.now()],
      );
      if (noted) await handler.handle(event);
    });
  }

  private async find(programmeId: string, eventId: string): Promise<DomainEvent | undefined> {
    const [row]: EventRow[] = await this.unitOfWork.manager.query(
      `select id, type, payload, occurred_at from outbox_event where programme_id = $1 and id = $2 and handled_at is null`,
      [programmeId, eventId],
    );
    return row && { id: row.id, programmeId, type: row.type, payload: row.payload, occurredAt: row.occurred_at };
  }
}
