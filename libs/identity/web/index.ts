export { AccountMenu } from './account-menu/account-menu';
export { identityRoutes, provideIdentityTexts } from './identity.routes';
export { accessReviewRoutes, auditTrailRoutes, permissionListRoutes } from './oversight.routes';
export { inProgramme, signedIn } from './session/session.guards';
export { sessionInterceptor } from './session/session.interceptor';
export { SessionStore } from './session/session.store';
