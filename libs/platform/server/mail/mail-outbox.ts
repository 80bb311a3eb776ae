import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../identifier.js';
import { JobQueue } from '../queue/job-queue.js';

export const mailJob = 'mail';

/** A mail to be sent: which template, to whom, about what. No text, no address and no token is kept. */
export interface MailRequest {
  readonly template: string;
  readonly recipientId: string;
  /** Ids that the template needs. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The same key never gives a second mail in a programme. */
  readonly uniqueKey: string;
}

/** Takes requests for mail in the transaction of what causes them. */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
  ) {}

  /** @returns whether this is a new mail; false when the key was asked for before, or the reader has left. */
  async request({ template, recipientId, parameters, uniqueKey }: MailRequest): Promise<boolean> {
    const { programmeId, manager } = this.unitOfWork;
    const [row]: { id: string }[] = await manager.query(
      `insert into mail (programme_id, id, template, recipient_id, parameters, unique_key, requested_at)
       select programme_id, $2, $3, id, $5, $6, $7 from person where programme_id = $1 and id = $4 and left_at is null
       on conflict (programme_id, unique_key) do nothing returning id`,
      [programmeId, newId(), template, recipientId, JSON.stringify(parameters), uniqueKey, this.clock.now()],
    );
    if (!row) return false;
    await this.queue.addInTransaction(mailJob, row.id, { programmeId, mailId: row.id });
    return true;
  }
}
