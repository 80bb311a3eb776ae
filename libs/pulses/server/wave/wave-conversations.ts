import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, type Text } from '@samenspel/platform/domain';
import { MeetingDays, MeetingPlanning } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import type { WaveRelease } from './wave.dto.js';
import type { SettledRelease, WaveRecord } from './wave.repository.js';

const subject: Text = { nl: 'Uitkomsten van de meetronde bespreken', en: 'Discuss the results of the pulse' };

/** Plans the conversation in which all sides see the results, in the unit of work of the wave. */
@Injectable()
export class WaveConversations {
  constructor(
    private readonly meetingDays: MeetingDays,
    private readonly meetings: MeetingPlanning,
  ) {}

  /**
   * Puts the meeting that was asked for on the calendar, unless partners meet on that day already. A meeting that was planned
   * with this wave before and is no longer what it waits for goes.
   */
  async settle(
    wave: Pick<WaveRecord, 'partnershipId' | 'releasesOn' | 'conversationId'>,
    { releasesOn, conversationOn }: WaveRelease,
    { personId, language }: Membership,
  ): Promise<SettledRelease> {
    const { partnershipId } = wave;
    const day = conversationOn ?? releasesOn ?? null;
    const stays = day === wave.releasesOn;
    if (!stays) await this.withdraw(wave, personId);
    if (!conversationOn || (await this.meetsOn(partnershipId, conversationOn))) return { releasesOn: day, conversationId: stays ? wave.conversationId : null };
    const conversationId = await this.meetings.plan({ partnershipId, plannedOn: conversationOn, subject: subject[language], plannedBy: personId });
    return { releasesOn: day, conversationId };
  }

  /** Takes the meeting that was planned with the wave off the calendar. */
  async withdraw({ partnershipId, conversationId }: Pick<WaveRecord, 'partnershipId' | 'conversationId'>, personId: string): Promise<void> {
    if (conversationId !== null) await this.meetings.withdraw(partnershipId, conversationId, personId);
  }

  private async meetsOn(partnershipId: string, day: LocalDate): Promise<boolean> {
    return (await this.meetingDays.after(partnershipId, addDays(day, -1))).includes(day);
  }
}
