import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';
import { providePrivacyTexts } from './privacy/privacy.routes';

/** Pages about personal data that anyone may open. */
const privacyRoutes: Routes = [
  {
    path: 'privacy',
    title: 'privacy.page.title',
    providers: [providePrivacyTexts()],
    loadComponent: () => import('./privacy/privacy-page/privacy-page').then((m) => m.PrivacyPage),
  },
  {
    path: 'email-change',
    title: 'privacy.emailChange.title',
    providers: [providePrivacyTexts()],
    loadComponent: () => import('./privacy/email-change/email-change').then((m) => m.EmailChange),
  },
];

/** Pages for people who are not signed in (yet). */
export const identityRoutes: Routes = [
  {
    path: 'sign-in',
    title: 'identity.signIn.title',
    loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignIn),
  },
  {
    path: 'sign-in/link',
    title: 'identity.signInLink.title',
    loadComponent: () => import('./sign-in-link/sign-in-link').then((m) => m.SignInLink),
  },
  {
    path: 'demo-mailbox',
    title: 'identity.demoMailbox.title',
    loadComponent: () => import('./demo-mailbox/demo-mailbox').then((m) => m.DemoMailbox),
  },
  ...privacyRoutes,
];

/** The own account of who is signed in. */
export const accountRoutes: Routes = [
  {
    path: '',
    title: 'identity.account.title',
    loadComponent: () => import('./account/account').then((m) => m.AccountPage),
  },
];

/** Texts of signing in and of the account menu; the shell needs them on every page. */
export const provideIdentityTexts = () =>
  provideTexts('identity', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });
