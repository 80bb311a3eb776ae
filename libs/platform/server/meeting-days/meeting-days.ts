import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/index.js';

/** Tells on which days partners will meet. */
export interface MeetingDaySource {
  after(partnershipId: string, day: LocalDate): Promise<LocalDate[]>;
}

/** Where capabilities ask when partners meet next, without knowing who keeps the meetings. */
@Injectable()
export class MeetingDays {
  private readonly sources: MeetingDaySource[] = [];

  add(source: MeetingDaySource): void {
    this.sources.push(source);
  }

  /** Days later than that day on which the partnership meets, as far as is planned; earliest first. */
  async after(partnershipId: string, day: LocalDate): Promise<LocalDate[]> {
    const days: LocalDate[] = [];
    for (const source of this.sources) days.push(...(await source.after(partnershipId, day)));
    return [...new Set(days)].sort();
  }
}
