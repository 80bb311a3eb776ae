import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';

/** Texts of pulses, for its own pages and for a page that is composed elsewhere. */
export const providePulseTexts = () =>
  provideTexts('pulses', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });

/** The waves of the whole programme. */
export const pulseRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    providers: [providePulseTexts()],
    title: 'pulses.browse.title',
    loadComponent: () => import('./wave-browse/wave-browse').then((m) => m.WaveBrowse),
  },
];

/** Waves of one partnership; `partnershipId` comes from the route above. */
export const partnershipWaveRoutes: Routes = [
  {
    path: '',
    providers: [providePulseTexts()],
    children: [
      {
        path: 'new',
        title: 'pulses.plan.title',
        loadComponent: () => import('./plan-wave/plan-wave').then((m) => m.PlanWave),
      },
      {
        path: ':waveId/change',
        title: 'pulses.plan.change',
        loadComponent: () => import('./plan-wave/plan-wave').then((m) => m.PlanWave),
      },
      {
        path: ':waveId',
        title: 'pulses.page.title',
        loadComponent: () => import('./wave-page/wave-page').then((m) => m.WavePage),
      },
    ],
  },
];
