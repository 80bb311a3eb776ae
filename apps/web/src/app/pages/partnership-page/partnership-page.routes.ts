import type { Routes } from '@angular/router';
import { provideAgreementTexts } from '@samenspel/agreements/web';
import { provideHealthTexts } from '@samenspel/health/web';
import { provideMeetingTexts } from '@samenspel/meetings/web';
import { PartnershipStore, providePartnershipTexts } from '@samenspel/partnerships/web';
import { providePulseTexts } from '@samenspel/pulses/web';
import { provideReminderTexts } from '@samenspel/reminders/web';
import { providePledgeTexts } from '@samenspel/resources/web';

/** The page of one partnership, with the texts of every capability that shows a section on it. */
export const partnershipPageRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'partnerships.page.title',
    providers: [
      PartnershipStore,
      providePartnershipTexts(),
      provideHealthTexts(),
      provideAgreementTexts(),
      providePledgeTexts(),
      provideMeetingTexts(),
      providePulseTexts(),
      provideReminderTexts(),
    ],
    loadComponent: () => import('./partnership-page').then((m) => m.PartnershipPage),
  },
];
