import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@samenspel/platform/domain';
import { type DueItem, type DueProvider, DueRegistry, ProgrammeCalendar, RegisteredIn } from '@samenspel/platform/server';
import { lastNoticeDay, noticeLeadDays } from '../../domain/index.js';
import { AgreementNoticeRepository } from './agreement-notice.repository.js';

/** Tells every party by when it says whether it goes on with an agreement; after that day there is nothing left to do. */
@Injectable()
@RegisteredIn(DueRegistry)
export class AgreementNoticeDue implements DueProvider {
  constructor(
    private readonly repository: AgreementNoticeRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async openUntil(until: LocalDate): Promise<DueItem[]> {
    const today = await this.calendar.today();
    const noticed = addDays(today, noticeLeadDays);
    const last = until > noticed ? until : noticed;
    return (await this.repository.parties()).flatMap(({ agreementId, partnershipId, ...party }) => {
      const dueOn = lastNoticeDay(party);
      if (dueOn === null || dueOn < today || dueOn > last) return [];
      const { title, partnershipName, organisationId, organisationName, recordHead } = party;
      return {
        kind: 'agreement-notice',
        id: agreementId,
        partnershipId,
        partnershipName,
        title,
        dueOn,
        organisationId,
        organisationName,
        personId: null,
        path: `partnerships/${partnershipId}/agreements/${agreementId}`,
        recordHead,
        noticeDays: noticeLeadDays,
      };
    });
  }
}
