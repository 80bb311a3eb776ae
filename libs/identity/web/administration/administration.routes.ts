import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';
import { providePrivacyTexts } from '../privacy/privacy.routes';
import { permitted } from '../session/session.guards';

/** The pages where coordinators and administrators keep the people and organisations of the programme. */
export const administrationRoutes: Routes = [
  {
    path: '',
    canActivate: [permitted('person.invite')],
    providers: [provideTexts('administration', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') })],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'people' },
      { path: 'people', title: 'administration.people.title', loadComponent: () => import('./people/people').then((m) => m.People) },
      {
        path: 'people/invite',
        title: 'administration.invitationList.title',
        loadComponent: () => import('./invitation-list/invitation-list').then((m) => m.InvitationListPage),
      },
      {
        path: 'people/:personId/organisation',
        title: 'administration.organisationChange.title',
        loadComponent: () => import('./organisation-change/organisation-change').then((m) => m.OrganisationChange),
      },
      {
        path: 'people/:personId/departure',
        title: 'administration.departure.heading',
        loadComponent: () => import('./departure/departure').then((m) => m.Departure),
      },
      {
        path: 'people/:personId/access',
        title: 'administration.accessRecovery.title',
        canActivate: [permitted('person.recover-access')],
        loadComponent: () => import('./access-recovery/access-recovery').then((m) => m.AccessRecovery),
      },
      {
        path: 'departures',
        title: 'administration.departures.title',
        loadComponent: () => import('./departures/departures').then((m) => m.Departures),
      },
      {
        path: 'organisations',
        title: 'administration.organisations.title',
        loadComponent: () => import('./organisations/organisations').then((m) => m.Organisations),
      },
      { path: 'api-keys', title: 'administration.apiKeys.title', loadComponent: () => import('./api-keys/api-keys').then((m) => m.ApiKeys) },
      {
        path: 'organisations/:organisationId/single-sign-on',
        title: 'administration.singleSignOn.title',
        canActivate: [permitted('single-sign-on.manage')],
        loadComponent: () => import('./single-sign-on/single-sign-on').then((m) => m.SingleSignOnPage),
      },
      {
        path: 'sign-in',
        title: 'administration.signInRule.title',
        canActivate: [permitted('sign-in-rule.manage')],
        loadComponent: () => import('./sign-in-rule/sign-in-rule').then((m) => m.SignInRulePage),
      },
      {
        path: 'programme',
        title: 'administration.programme.title',
        canActivate: [permitted('programme-export.list')],
        loadComponent: () => import('./programme/programme').then((m) => m.Programme),
      },
      {
        path: 'privacy',
        title: 'privacy.administration.title',
        canActivate: [permitted('retention.read')],
        providers: [providePrivacyTexts()],
        loadComponent: () => import('../privacy/administration/privacy').then((m) => m.Privacy),
      },
    ],
  },
];
