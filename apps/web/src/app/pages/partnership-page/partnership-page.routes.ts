import type { Routes } from '@angular/router';
import { provideMeetingTexts } from '@samenspel/meetings/web';
import { PartnershipStore, providePartnershipTexts } from '@samenspel/partnerships/web';

/** The page of one partnership, with the texts of every capability that shows a section on it. */
export const partnershipPageRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'partnerships.page.title',
    providers: [PartnershipStore, providePartnershipTexts(), provideMeetingTexts()],
    loadComponent: () => import('./partnership-page').then((m) => m.PartnershipPage),
  },
];
