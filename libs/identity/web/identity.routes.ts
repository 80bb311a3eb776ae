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
    path: 'welcome',
    title: 'identity.welcome.title',
    loadComponent: () => import('./welcome/welcome').then((m) => m.Welcome),
  },
  {
    path: 'invitation',
    title: 'identity.invitation.title',
    loadComponent: () => import('./invitation/invitation').then((m) => m.Invitation),
  },
  {
    path: 'sign-in/return',
    title: 'identity.signInReturn.title',
    loadComponent: () => import('./sign-in-return/sign-in-return').then((m) => m.SignInReturn),
  },
  {
    path: 'demo-mailbox',
    title: 'identity.demoMailbox.title',
    loadComponent: () => import('./demo-mailbox/demo-mailbox').then((m) => m.DemoMailbox),
  },
  ...privacyRoutes,
];

/** For who runs the service; to others the numbers do not exist. */
export const operationRoutes: Routes = [
  {
    path: '',
    title: 'identity.operation.title',
    loadComponent: () => import('./operation/operation').then((m) => m.OperationPage),
  },
];

/** The own account of who is signed in. */
export const accountRoutes: Routes = [
  {
    path: '',
    title: 'identity.account.title',
    loadComponent: () => import('./account/account').then((m) => m.AccountPage),
  },
];

/** Who stands in when somebody is away. */
export const standInRoutes: Routes = [
  {
    path: '',
    title: 'identity.standIn.title',
    loadComponent: () => import('./stand-in/stand-in').then((m) => m.StandIn),
  },
];

/** Texts of signing in and of the account menu; the shell needs them on every page. */
export const provideIdentityTexts = () =>
  provideTexts('identity', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') });
