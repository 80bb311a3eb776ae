import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';

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
