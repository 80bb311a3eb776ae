import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';

/** Texts of partnerships, for its own pages and for a page that is composed elsewhere. */
export const providePartnershipTexts = () =>
  provideTexts('partnerships', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });

export const partnershipRoutes: Routes = [
  {
    path: '',
    providers: [providePartnershipTexts()],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'partnerships.list.title',
        loadComponent: () => import('./partnership-list/partnership-list').then((m) => m.PartnershipList),
      },
      {
        path: 'new',
        title: 'partnerships.new.title',
        loadComponent: () => import('./new-partnership/new-partnership').then((m) => m.NewPartnershipPage),
      },
    ],
  },
];
