import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Route, type Routes } from '@angular/router';
import { agreementDraftRoutes, agreementRoutes, milestoneRoutes, obligationRoutes, timelineRoutes } from '@samenspel/agreements/web';
import { partnershipHealthRoutes, portfolioRoutes } from '@samenspel/health/web';
import {
  SessionStore,
  accessReviewRoutes,
  accountRoutes,
  administrationRoutes,
  auditTrailRoutes,
  identityRoutes,
  inProgramme,
  operationRoutes,
  ownDataRoutes,
  permissionListRoutes,
  signedIn,
  standInRoutes,
} from '@samenspel/identity/web';
import { meetingRoutes, partnershipMeetingRoutes } from '@samenspel/meetings/web';
import { partnershipRoutes } from '@samenspel/partnerships/web';
import { partnershipWaveRoutes, pulseRoutes } from '@samenspel/pulses/web';
import { inboxRoutes, promiseRoutes, workRoutes } from '@samenspel/reminders/web';
import { TextRegistry } from '@samenspel/ui';
import { agreementPageRoutes } from './pages/agreement-page/agreement-page.routes';

const notFound: Route = {
  path: '**',
  title: 'shell.notFound.title',
  loadComponent: () => import('./pages/not-found').then((m) => m.NotFound),
};

/** Members begin at what waits for them; who watches over many partnerships begins at all of them. */
const home: CanActivateFn = () => {
  const programme = inject(SessionStore).programme();
  return inject(Router).createUrlTree(['/programmes', programme?.id, programme?.role === 'member' ? 'work' : 'portfolio']);
};

/** The pages of a programme: one line for each kind. Routes are small and come at once, each page when it is opened. */
const programmeRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [home], children: [] },
  { path: 'portfolio', children: portfolioRoutes },
  { path: 'work', children: workRoutes },
  { path: 'promises', children: promiseRoutes },
  { path: 'inbox', children: inboxRoutes },
  { path: 'partnerships', children: partnershipRoutes },
  {
    path: 'partnerships/:partnershipId',
    children: [
      { path: 'agreements', children: agreementPageRoutes },
      { path: 'agreement-drafts', children: agreementDraftRoutes },
      { path: 'milestones', children: milestoneRoutes },
      { path: 'obligations', children: obligationRoutes },
      { path: 'timeline', children: timelineRoutes },
      { path: 'meetings', children: partnershipMeetingRoutes },
      { path: 'health', children: partnershipHealthRoutes },
      { path: 'waves', children: partnershipWaveRoutes },
      { path: '', loadChildren: () => import('./pages/partnership-page/partnership-page.routes').then((m) => m.partnershipPageRoutes) },
    ],
  },
  { path: 'agreements', children: agreementRoutes },
  { path: 'meetings', children: meetingRoutes },
  { path: 'pulses', children: pulseRoutes },
  { path: 'administration', children: administrationRoutes },
  { path: 'stand-ins', children: standInRoutes },
  { path: 'audit-trail', children: auditTrailRoutes },
  { path: 'access-review', children: accessReviewRoutes },
  { path: 'permissions', children: permissionListRoutes },
  { path: 'own-data', children: ownDataRoutes },
  notFound,
];

export const routes: Routes = [
  {
    path: '',
    resolve: { texts: () => inject(TextRegistry).settled() },
    runGuardsAndResolvers: 'always',
    children: [
      {
        path: '',
        canMatch: [(_route, segments) => segments.length > 0],
        loadComponent: () => import('./shell/outside').then((m) => m.Outside),
        children: identityRoutes,
      },
      {
        path: '',
        canActivate: [signedIn],
        loadComponent: () => import('./shell/shell').then((m) => m.Shell),
        children: [
          { path: '', pathMatch: 'full', title: 'shell.start.title', loadComponent: () => import('./pages/start').then((m) => m.Start) },
          { path: 'operation', children: operationRoutes },
          { path: 'account', children: accountRoutes },
          { path: 'programmes/:programmeId', canActivate: [inProgramme], children: programmeRoutes },
          notFound,
        ],
      },
    ],
  },
];
