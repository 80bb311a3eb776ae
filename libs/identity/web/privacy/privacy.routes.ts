import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';

export const providePrivacyTexts = () => provideTexts('privacy', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });

/** What the programme holds about who is signed in. */
export const ownDataRoutes: Routes = [
  {
    path: '',
    providers: [providePrivacyTexts()],
    children: [{ path: '', title: 'privacy.ownData.title', loadComponent: () => import('./own-data/own-data').then((m) => m.OwnDataPage) }],
  },
];
