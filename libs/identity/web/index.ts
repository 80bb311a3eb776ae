export { AccountMenu } from './account-menu/account-menu';
export { accountRoutes, identityRoutes, provideIdentityTexts } from './identity.routes';
export { inProgramme, signedIn } from './session/session.guards';
export { sessionInterceptor } from './session/session.interceptor';
export { SessionStore } from './session/session.store';
