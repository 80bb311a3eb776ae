import type { Routes } from '@angular/router';
import { provideAgreementTexts } from '@samenspel/agreements/web';
import { provideTexts } from '@samenspel/ui';

/** Texts of reminders, for their own pages and for a page that is composed elsewhere. */
export const provideReminderTexts = () =>
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

/** 'Wat we elkaar beloofden'. */
export const promiseRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    providers: [provideReminderTexts(), provideAgreementTexts()],
    title: 'reminders.promises.title',
    loadComponent: () => import('./promises/promises').then((m) => m.Promises),
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
