import { Injectable, computed, inject } from '@angular/core';
import { isPermitted } from '@samenspel/identity/domain';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/partnerships/web';
import type { MeetingSummary, PlannedMeeting } from '../meeting';
import { MeetingClient } from '../meeting.client';

/** What was held and what is planned in the programme, as far as the reader may see. */
@Injectable()
export class MeetingBrowseStore {
  private readonly client = inject(MeetingClient);
  private readonly session = inject(SessionStore);
  private readonly inProgramme = () => ({ programmeId: this.session.programmeId() });

  readonly held = new KeysetList<MeetingSummary, { programmeId: string }>(this.inProgramme, (params) => this.client.browse(params));
  readonly planned = new KeysetList<PlannedMeeting, { programmeId: string }>(this.inProgramme, (params) => this.client.planned(params));

  /** Whether the reader may record meetings of every partnership. */
  readonly mayRecord = computed(() => {
    const programme = this.session.programme();
    return programme !== undefined && isPermitted('meeting.record', [programme.role]);
  });
}
