import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Route, type Routes } from '@angular/router';
import { SessionStore, inProgramme, signedIn } from '@samenspel/identity/web';
import { TextRegistry } from '@samenspel/ui';

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

/** The pages of a programme: one lazy line for each capability. */
const programmeRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [home], children: [] },
  { path: 'portfolio', loadChildren: () => import('@samenspel/health/web').then((m) => m.portfolioRoutes) },
  { path: 'work', loadChildren: () => import('@samenspel/reminders/web').then((m) => m.workRoutes) },
  { path: 'promises', loadChildren: () => import('@samenspel/reminders/web').then((m) => m.promiseRoutes) },
  { path: 'inbox', loadChildren: () => import('@samenspel/reminders/web').then((m) => m.inboxRoutes) },
  { path: 'partnerships', loadChildren: () => import('@samenspel/partnerships/web').then((m) => m.partnershipRoutes) },
  {
    path: 'partnerships/:partnershipId',
    children: [
      { path: 'agreements', loadChildren: () => import('./pages/agreement-page/agreement-page.routes').then((m) => m.agreementPageRoutes) },
      { path: 'agreement-drafts', loadChildren: () => import('@samenspel/agreements/web').then((m) => m.agreementDraftRoutes) },
      { path: 'milestones', loadChildren: () => import('@samenspel/agreements/web').then((m) => m.milestoneRoutes) },
      { path: 'obligations', loadChildren: () => import('@samenspel/agreements/web').then((m) => m.obligationRoutes) },
      { path: 'timeline', loadChildren: () => import('@samenspel/agreements/web').then((m) => m.timelineRoutes) },
      { path: 'meetings', loadChildren: () => import('@samenspel/meetings/web').then((m) => m.partnershipMeetingRoutes) },
      { path: 'health', loadChildren: () => import('@samenspel/health/web').then((m) => m.partnershipHealthRoutes) },
      { path: 'waves', loadChildren: () => import('@samenspel/pulses/web').then((m) => m.partnershipWaveRoutes) },
      { path: '', loadChildren: () => import('./pages/partnership-page/partnership-page.routes').then((m) => m.partnershipPageRoutes) },
    ],
  },
  { path: 'agreements', loadChildren: () => import('@samenspel/agreements/web').then((m) => m.agreementRoutes) },
  { path: 'meetings', loadChildren: () => import('@samenspel/meetings/web').then((m) => m.meetingRoutes) },
  { path: 'pulses', loadChildren: () => import('@samenspel/pulses/web').then((m) => m.pulseRoutes) },
  { path: 'administration', loadChildren: () => import('@samenspel/identity/web').then((m) => m.administrationRoutes) },
  { path: 'stand-ins', loadChildren: () => import('@samenspel/identity/web').then((m) => m.standInRoutes) },
  { path: 'audit-trail', loadChildren: () => import('@samenspel/identity/web').then((m) => m.auditTrailRoutes) },
  { path: 'access-review', loadChildren: () => import('@samenspel/identity/web').then((m) => m.accessReviewRoutes) },
  { path: 'permissions', loadChildren: () => import('@samenspel/identity/web').then((m) => m.permissionListRoutes) },
  { path: 'own-data', loadChildren: () => import('@samenspel/identity/web').then((m) => m.ownDataRoutes) },
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
        loadChildren: () => import('@samenspel/identity/web').then((m) => m.identityRoutes),
      },
      {
        path: '',
        canActivate: [signedIn],
        loadComponent: () => import('./shell/shell').then((m) => m.Shell),
        children: [
          { path: '', pathMatch: 'full', title: 'shell.start.title', loadComponent: () => import('./pages/start').then((m) => m.Start) },
          { path: 'operation', loadChildren: () => import('@samenspel/identity/web').then((m) => m.operationRoutes) },
          { path: 'account', loadChildren: () => import('@samenspel/identity/web').then((m) => m.accountRoutes) },
          { path: 'programmes/:programmeId', canActivate: [inProgramme], children: programmeRoutes },
          notFound,
        ],
      },
    ],
  },
];
