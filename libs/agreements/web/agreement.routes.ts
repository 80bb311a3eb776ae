import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';

/** Texts of agreements and milestones, for their own pages and for a page that is composed elsewhere. */
export const provideAgreementTexts = () =>
  provideTexts('agreements', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });

/** Under `agreements`: those of every partnership. */
export const agreementRoutes: Routes = [
  {
    path: '',
    providers: [provideAgreementTexts()],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'agreements.list.title',
        loadComponent: () => import('./agreement-list/agreement-list').then((m) => m.AgreementList),
      },
    ],
  },
];

/** Under `partnerships/:partnershipId/milestones`: where a reminder leads to. */
export const milestoneRoutes: Routes = [
  {
    path: '',
    providers: [provideAgreementTexts()],
    children: [
      {
        path: ':milestoneId',
        title: 'agreements.milestone.title',
        loadComponent: () => import('./milestone/milestone-page').then((m) => m.MilestonePage),
      },
    ],
  },
];

/** Under `partnerships/:partnershipId/obligations`: where a reminder leads to. */
export const obligationRoutes: Routes = [
  {
    path: '',
    providers: [provideAgreementTexts()],
    children: [
      {
        path: ':obligationId',
        title: 'agreements.obligation.title',
        loadComponent: () => import('./obligation/obligation-page').then((m) => m.ObligationPage),
      },
    ],
  },
];
