import type { Routes } from '@angular/router';
import { agreementLifeRoutes, provideAgreementDraftTexts, provideAgreementTexts } from '@samenspel/agreements/web';
import { providePledgeTexts } from '@samenspel/resources/web';

/** Agreements of one partnership, with the texts of every capability that shows a section on their pages. */
export const agreementPageRoutes: Routes = [
  {
    path: '',
    providers: [provideAgreementTexts(), provideAgreementDraftTexts(), providePledgeTexts()],
    children: [
      {
        path: 'new',
        title: 'agreements.new.title',
        loadComponent: () => import('@samenspel/agreements/web').then((m) => m.NewAgreementPage),
      },
      {
        path: ':agreementId/attestations/:attestationId',
        title: 'agreements.attestation.pageTitle',
        loadComponent: () => import('@samenspel/agreements/web').then((m) => m.AttestationPage),
      },
      ...agreementLifeRoutes,
      {
        path: ':agreementId/timeline',
        title: 'agreements.timeline.title',
        loadComponent: () => import('@samenspel/agreements/web').then((m) => m.TimelinePage),
      },
      {
        path: ':agreementId',
        title: 'agreements.detail.title',
        loadComponent: () => import('./agreement-page').then((m) => m.AgreementPage),
      },
    ],
  },
];
