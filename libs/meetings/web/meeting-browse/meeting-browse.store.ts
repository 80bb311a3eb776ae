import { Injectable, computed, inject } from '@angular/core';
import { Api, browseMeetings, listPlannedMeetings, type MeetingSummary, type PlannedMeeting } from '@samenspel/api-client';
import { isPermitted } from '@samenspel/identity/domain';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

/** What was held and what is planned in the programme, as far as the reader may see. */
@Injectable()
export class MeetingBrowseStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly inProgramme = () => ({ programmeId: this.session.programmeId() });

  readonly held = new KeysetList<MeetingSummary, { programmeId: string }>(this.inProgramme, (params) =>
    this.api.invoke(browseMeetings, params),
  );
  readonly planned = new KeysetList<PlannedMeeting, { programmeId: string }>(this.inProgramme, (params) =>
    this.api.invoke(listPlannedMeetings, params),
  );

  /** Whether the reader may record meetings of every partnership. */
  readonly mayRecord = computed(() => {
    const programme = this.session.programme();
    return programme !== undefined && isPermitted('meeting.record', [programme.role]);
  });
}
