import type { Routes } from '@angular/router';
import { providePartnershipTexts } from '@samenspel/partnerships/web';
import { provideTexts } from '@samenspel/ui';

/** Texts of health, for its own pages and for a page that is composed elsewhere. */
export const provideHealthTexts = () =>
  provideTexts('health', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });

/** 'Overzicht', the home of a programme. */
export const portfolioRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    providers: [provideHealthTexts(), providePartnershipTexts()],
    title: 'health.portfolio.title',
    loadComponent: () => import('./portfolio/portfolio').then((m) => m.Portfolio),
  },
];

/** Where the scores of one partnership come from; `partnershipId` comes from the route above. */
export const partnershipHealthRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    providers: [provideHealthTexts()],
    title: 'health.page.title',
    loadComponent: () => import('./health-page/health-page').then((m) => m.HealthPage),
  },
];
