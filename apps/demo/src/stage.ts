import type { INestApplicationContext } from '@nestjs/common';
import { addDays, dateAt, daysBetween, type LocalDate, momentAt } from '@samenspel/platform/domain';
import { EventRelay, MailboxTransport, MailDelivery, type SettableClock, UnitOfWork } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import type { Day } from './story.js';

export const timeZone = 'Europe/Amsterdam';

/** Where a story is played: the use cases themselves, with the clock on the day it happened. */
export class Stage {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SettableClock,
    private readonly present: Date,
    private readonly programmeId: string,
  ) {}

  /** The calendar date of a day of the story. */
  date(day: Day): LocalDate {
    return addDays(dateAt(this.present, timeZone), day);
  }

  /** The day of the story on which a calendar date falls. */
  dayOf(date: LocalDate): Day {
    return daysBetween(this.date(0), date);
  }

  /** Puts the clock on that day; on today itself it shows the present. */
  moveTo(day: Day): void {
    this.clock.moveTo(day === 0 ? this.present : momentAt(this.date(day), '09:00', timeZone));
  }

  get<T>(service: abstract new (...parameters: never[]) => T): T {
    return this.app.get<T>(service as never);
  }

  as<T>(member: Membership, work: () => Promise<T>): Promise<T> {
    return this.get(UnitOfWork).run({ programmeId: this.programmeId, actor: 'person', personId: member.personId }, work);
  }

  asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.get(UnitOfWork).asSystem(this.programmeId, work);
  }

  /** What the worker would do by now: follow up events and send mail. */
  async settle(): Promise<void> {
    await this.get(EventRelay).handleMissed();
    await this.get(MailDelivery).sendMissed();
  }

  /** Takes the tokens of the pulse links that were mailed since the last time, by address. */
  async takePulseTokens(): Promise<Map<string, string>> {
    const mailbox = this.get(MailboxTransport);
    const tokens = (await mailbox.list()).flatMap(({ to, text }) => {
      const token = /\/p\/([A-Za-z0-9_-]{43})/.exec(text)?.[1];
      return token ? [[to, token] as const] : [];
    });
    await mailbox.empty();
    return new Map(tokens);
  }
}
