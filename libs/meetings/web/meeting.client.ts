import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Meeting, MeetingSummary, NewMeeting, PlannedMeeting } from './meeting';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | null;
}

interface InProgramme {
  readonly programmeId: string;
}

interface InPartnership extends InProgramme {
  readonly partnershipId: string;
}

interface Walk {
  readonly limit?: number;
  readonly cursor?: string;
}

const programme = ({ programmeId }: InProgramme) => `/api/v1/programmes/${programmeId}`;
const meetings = (ids: InPartnership) => `${programme(ids)}/partnerships/${ids.partnershipId}/meetings`;

/** The requests about meetings. */
@Injectable({ providedIn: 'root' })
export class MeetingClient {
  private readonly http = inject(HttpClient);

  list(params: InPartnership & Walk): Promise<Page<MeetingSummary>> {
    return this.page(meetings(params), params);
  }

  browse(params: InProgramme & Walk): Promise<Page<MeetingSummary>> {
    return this.page(`${programme(params)}/meetings`, params);
  }

  planned(params: InProgramme & Walk): Promise<Page<PlannedMeeting>> {
    return this.page(`${programme(params)}/planned-meetings`, params);
  }

  read(params: InPartnership & { meetingId: string }): Promise<Meeting> {
    return firstValueFrom(this.http.get<Meeting>(`${meetings(params)}/${params.meetingId}`));
  }

  record(params: InPartnership, body: NewMeeting): Promise<Meeting> {
    return firstValueFrom(this.http.post<Meeting>(meetings(params), body));
  }

  private page<T>(address: string, { limit, cursor }: Walk): Promise<Page<T>> {
    const params = { ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) };
    return firstValueFrom(this.http.get<Page<T>>(address, { params }));
  }
}
