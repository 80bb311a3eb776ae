export { AccountMenu } from './account-menu/account-menu';
export { administrationRoutes } from './administration/administration.routes';
export { FileSaver } from './file/file-saver';
export { accountRoutes, identityRoutes, operationRoutes, provideIdentityTexts, standInRoutes } from './identity.routes';
export { accessReviewRoutes, auditTrailRoutes, permissionListRoutes } from './oversight.routes';
export { ownDataRoutes } from './privacy/privacy.routes';
export { inProgramme, permitted, signedIn } from './session/session.guards';
export { sessionInterceptor } from './session/session.interceptor';
export { SessionStore } from './session/session.store';
