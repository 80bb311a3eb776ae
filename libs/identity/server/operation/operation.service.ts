import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { Clock, JobQueue } from '@samenspel/platform/server';
import type { Operation } from './operation.dto.js';

interface Figures {
  readonly eventsWaiting: number;
  readonly oldestEventSeconds: number;
  readonly mailsWaiting: number;
  readonly oldestMailSeconds: number;
  readonly mailsDropped: number;
  readonly databaseBytes: string;
}

/** How the service does: numbers over all programmes together, never what they are about. */
@Injectable()
export class OperationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<Operation> {
    const now = this.clock.now();
    const [figures]: Figures[] = await this.dataSource.query(
      `select events_waiting as "eventsWaiting", oldest_event_seconds as "oldestEventSeconds", mails_waiting as "mailsWaiting",
              oldest_mail_seconds as "oldestMailSeconds", mails_dropped as "mailsDropped", database_bytes as "databaseBytes"
         from service_figures($1)`,
      [now],
    );
    const { eventsWaiting, oldestEventSeconds, mailsWaiting, oldestMailSeconds, mailsDropped, databaseBytes } = figures!;
    return {
      queue: await this.queue.figures(now),
      events: { waiting: eventsWaiting, oldestWaitSeconds: Math.max(0, oldestEventSeconds) },
      mail: { waiting: mailsWaiting, oldestWaitSeconds: Math.max(0, oldestMailSeconds), dropped: mailsDropped },
      databaseBytes: Number(databaseBytes),
    };
  }

  /** The same in the text format of Prometheus. */
  async metrics(): Promise<{ contentType: string; text: string }> {
    const { queue, events, mail, databaseBytes } = await this.read();
    const registry = new Registry();
    const gauge = (name: string, help: string, value: number) => new Gauge({ name: `samenspel_${name}`, help, registers: [registry] }).set(value);
    const jobs = new Gauge({ name: 'samenspel_jobs', help: 'Jobs by state', labelNames: ['state'], registers: [registry] });
    for (const state of ['waiting', 'active', 'delayed', 'failed'] as const) jobs.set({ state }, queue[state]);
    gauge('job_oldest_wait_seconds', 'Wait of the job in front', queue.oldestWaitSeconds);
    gauge('events_waiting', 'Events that wait to be handled', events.waiting);
    gauge('event_oldest_wait_seconds', 'Wait of the oldest event', events.oldestWaitSeconds);
    gauge('mails_waiting', 'Mails that wait to be sent', mail.waiting);
    gauge('mail_oldest_wait_seconds', 'Wait of the oldest mail', mail.oldestWaitSeconds);
    gauge('mails_dropped', 'Mails that were given up', mail.dropped);
    gauge('database_bytes', 'Size of the database', databaseBytes);
    return { contentType: registry.contentType, text: await registry.metrics() };
  }
}
