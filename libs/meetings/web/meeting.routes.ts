import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';

/** Texts of meetings, for its own pages and for a page that is composed elsewhere. */
export const provideMeetingTexts = () =>
  provideTexts('meetings', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });

/** What was held and what is planned in the whole programme. */
export const meetingRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    providers: [provideMeetingTexts()],
    title: 'meetings.browse.title',
    loadComponent: () => import('./meeting-browse/meeting-browse').then((m) => m.MeetingBrowse),
  },
];

/** Meetings of one partnership; `partnershipId` comes from the route above. */
export const partnershipMeetingRoutes: Routes = [
  {
    path: '',
    providers: [provideMeetingTexts()],
    children: [
      {
        path: 'new',
        title: 'meetings.record.title',
        loadComponent: () => import('./record-meeting/record-meeting').then((m) => m.RecordMeeting),
      },
      {
        path: ':meetingId',
        title: 'meetings.page.title',
        loadComponent: () => import('./meeting-page/meeting-page').then((m) => m.MeetingPage),
      },
    ],
  },
];
