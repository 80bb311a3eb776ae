import { provideTexts } from '@samenspel/ui';

/** Texts of pledges and contributions, for a page that is composed elsewhere. */
export const providePledgeTexts = () =>
  provideTexts('resources', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });
