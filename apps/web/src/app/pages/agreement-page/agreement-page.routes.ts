import type { Routes } from '@angular/router';
import { agreementLifeRoutes, provideAgreementDraftTexts, provideAgreementTexts } from '@samenspel/agreements/web';
import { providePledgeTexts } from '@samenspel/resources/web';

/** Agreements of one partnership, with the texts of every capability that shows a section on their pages. */
export const agreementPageRoutes: Routes = [
  {
    path: '',
    providers: [provideAgreementTexts(), provideAgreementDraftTexts(), providePledgeTexts()],
    children: [
      ...agreementLifeRoutes,
      {
        path: ':agreementId',
        title: 'agreements.detail.title',
        loadComponent: () => import('./agreement-page').then((m) => m.AgreementPage),
      },
    ],
  },
];
