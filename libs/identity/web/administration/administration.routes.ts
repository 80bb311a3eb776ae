import type { Routes } from '@angular/router';
import { provideTexts } from '@samenspel/ui';
import { providePrivacyTexts } from '../privacy/privacy.routes';
import { permitted } from '../session/session.guards';
import { DirectoryStore } from './directory.store';

/** The pages where coordinators and administrators keep the people and organisations of the programme. */
export const administrationRoutes: Routes = [
  {
    path: '',
    canActivate: [permitted('person.invite')],
    providers: [
      provideTexts('administration', { nl: () => import('./texts/nl.json'), en: () => import('./texts/en.json') }),
      DirectoryStore,
    ],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'people' },
      { path: 'people', title: 'administration.people.title', loadComponent: () => import('./people/people').then((m) => m.People) },
      {
        path: 'people/invite',
        title: 'administration.invitationList.title',
        loadComponent: () => import('./invitation-list/invitation-list').then((m) => m.InvitationListPage),
      },
      {
        path: 'organisations',
        title: 'administration.organisations.title',
        loadComponent: () => import('./organisations/organisations').then((m) => m.Organisations),
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
