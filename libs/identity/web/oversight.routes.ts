import type { Routes } from '@angular/router';

/** Pages of those who watch over the programme. */
export const auditTrailRoutes: Routes = [
  { path: '', title: 'identity.auditTrail.title', loadComponent: () => import('./audit-trail/audit-trail').then((m) => m.AuditTrail) },
];

export const accessReviewRoutes: Routes = [
  { path: '', title: 'identity.accessReview.title', loadComponent: () => import('./access-review/access-review').then((m) => m.AccessReview) },
];

export const permissionListRoutes: Routes = [
  { path: '', title: 'identity.permissionList.title', loadComponent: () => import('./permission-list/permission-list').then((m) => m.PermissionList) },
];
