import { Injectable } from '@nestjs/common';
import { dateAt } from '@samenspel/platform/domain';
import { AuditTrail, Clock, ProgrammeCalendar, rejectWhenInvalid, UnitOfWork } from '@samenspel/platform/server';
import { retentionBounds, retentionErrors, retentionKinds } from '../../../domain/index.js';
import { ErasureService } from '../erasure/erasure.service.js';
import type { Retention, RetentionChange, RetentionRemoval } from './retention.dto.js';
import { RetentionRepository } from './retention.repository.js';

const shownRuns = 10;

/** Keeps records as long as the programme says, and no longer. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RetentionRepository,
    private readonly erasure: ErasureService,
    private readonly calendar: ProgrammeCalendar,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** The terms, and what a run would remove by them at this moment. */
  async read(): Promise<Retention> {
    const now = this.clock.now();
    const rules = [];
    for (const { kind, days } of await this.repository.rules()) {
      const { min, max } = retentionBounds[kind];
      const { expired, oldest } = await this.repository.expired(kind, now);
      rules.push({ kind, days, min, max, expired, oldest });
    }
    return { rules, runs: await this.repository.runs(shownRuns), privacyContact: await this.repository.privacyContact() };
  }

  /** @throws Problem 400 at each term out of its bounds. */
  async change({ terms, privacyContact }: RetentionChange): Promise<Retention> {
    rejectWhenInvalid(retentionErrors(terms));
    await this.repository.set(terms);
    await this.repository.setPrivacyContact(privacyContact ?? null);
    await this.audit.record({ action: 'retention.changed', subjectId: this.unitOfWork.programmeId });
    return this.read();
  }

  /** Removes what is past its term, once a day on the programme's calendar; every run is noted, also one that removed nothing. */
  async runOnceADay(): Promise<void> {
    const [last] = await this.repository.runs(1);
    const zone = await this.calendar.timeZone();
    const today = await this.calendar.today();
    if (last && dateAt(new Date(last.ranAt), zone) === today) return;
    await this.run();
  }

  private async run(): Promise<void> {
    const now = this.clock.now();
    const removed: RetentionRemoval[] = [];
    for (const kind of retentionKinds) {
      const count = kind === 'person' ? await this.eraseLeavers(now) : await this.repository.remove(kind, now);
      if (count > 0) removed.push({ kind, count });
    }
    await this.repository.noteRun(now, removed);
  }

  private async eraseLeavers(now: Date): Promise<number> {
    const leavers = await this.repository.leaversExpired(now);
    for (const personId of leavers) await this.erasure.erase(personId);
    return leavers.length;
  }
}
