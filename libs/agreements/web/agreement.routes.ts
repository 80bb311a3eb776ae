import type { Routes } from '@angular/router';
import { permitted } from '@samenspel/identity/web';
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
      {
        path: 'import',
        title: 'agreements.import.title',
        canActivate: [permitted('agreement.import')],
        children: [
          { path: '', pathMatch: 'full', loadComponent: () => import('./import/register-file').then((m) => m.RegisterFile) },
          { path: ':registerImportId', loadComponent: () => import('./import/register-import-page').then((m) => m.RegisterImportPage) },
        ],
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

/** Texts of everything that can be written in an agreement: for the page on which that is done, and for one that shows it. */
export const provideAgreementDraftTexts = () =>
  provideTexts('agreementDraft', { nl: () => import('./draft/texts/nl.json'), en: () => import('./draft/texts/en.json') });

/** Under `partnerships/:partnershipId/agreement-drafts`: agreements that are being written. */
export const agreementDraftRoutes: Routes = [
  {
    path: '',
    providers: [provideAgreementTexts(), provideAgreementDraftTexts()],
    children: [
      {
        path: 'new',
        title: 'agreements.newDraft.title',
        loadComponent: () => import('./draft/new-draft/new-draft').then((m) => m.NewDraft),
      },
      {
        path: ':draftId',
        title: 'agreementDraft.title',
        loadComponent: () => import('./draft/draft-page').then((m) => m.DraftPage),
      },
    ],
  },
];

/** Under `partnerships/:partnershipId/timeline`: milestones of every agreement that goes on. */
export const timelineRoutes: Routes = [
  {
    path: '',
    providers: [provideAgreementTexts()],
    children: [{ path: '', title: 'agreements.timeline.title', loadComponent: () => import('./timeline/timeline-page').then((m) => m.TimelinePage) }],
  },
];

/** Under `partnerships/:partnershipId/agreements`: how an agreement came to be what it is, and how it is changed or ended. */
export const agreementLifeRoutes: Routes = [
  {
    path: 'new',
    title: 'agreements.new.title',
    loadComponent: () => import('./new-agreement/new-agreement').then((m) => m.NewAgreementPage),
  },
  {
    path: 'recognise',
    title: 'agreements.recogniseMany.title',
    loadComponent: () => import('./recognition/recognise-many').then((m) => m.RecogniseMany),
  },
  {
    path: ':agreementId/attestations/:attestationId',
    title: 'agreements.attestation.pageTitle',
    loadComponent: () => import('./attestation/attestation-page').then((m) => m.AttestationPage),
  },
  {
    path: ':agreementId/timeline',
    title: 'agreements.timeline.title',
    loadComponent: () => import('./timeline/timeline-page').then((m) => m.TimelinePage),
  },
  {
    path: ':agreementId/versions',
    providers: [provideAgreementDraftTexts()],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'agreements.versions.title',
        loadComponent: () => import('./version/versions-page').then((m) => m.VersionsPage),
      },
      {
        path: 'compare',
        title: 'agreements.comparison.title',
        loadComponent: () => import('./version/comparison-page').then((m) => m.ComparisonPage),
      },
    ],
  },
  {
    path: ':agreementId/amend',
    title: 'agreements.amend.title',
    loadComponent: () => import('./amendment/amend-page').then((m) => m.AmendPage),
  },
  {
    path: ':agreementId/terminate',
    title: 'agreements.terminate.title',
    loadComponent: () => import('./termination/terminate-page').then((m) => m.TerminatePage),
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
