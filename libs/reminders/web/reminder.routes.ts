import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';

const provideReminderTexts = () =>
  provideTexts('reminders', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });

/** 'Mijn werk'. */
export const workRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    providers: [provideReminderTexts()],
    title: 'reminders.work.title',
    loadComponent: () => import('./work/work').then((m) => m.Work),
  },
];

/** What the reader was told. */
export const inboxRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    providers: [provideReminderTexts()],
    title: 'reminders.inbox.title',
    loadComponent: () => import('./inbox/inbox').then((m) => m.Inbox),
  },
];
