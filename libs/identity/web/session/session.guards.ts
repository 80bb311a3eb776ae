import { inject } from '@angular/core';
import { type ActivatedRouteSnapshot, type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { isPermitted, type Permission } from '@samenspel/identity/domain';
import { SessionStore } from './session.store';

/** Lets signed-in people in; others sign in first and come back to where they were going. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const session = await inject(SessionStore).load();
  return session ? true : router.createUrlTree(['/sign-in'], { queryParams: { return: state.url } });
};

/** Opens the programme in the address; one the person does not belong to looks like a page that does not exist. */
export const inProgramme: CanActivateFn = async (route: ActivatedRouteSnapshot, state) => {
  const router = inject(Router);
  const session = inject(SessionStore);
  await session.load();
  const known = session.open(route.paramMap.get('programmeId') ?? '');
  if (session.programme()?.secondFactorMissing) return router.createUrlTree(['/account'], { queryParams: { return: state.url } });
  return known ? true : new RedirectCommand(router.parseUrl('/not-found'), { skipLocationChange: true });
};

/** Opens pages for those whose role in the programme permits it; to others they look like pages that do not exist. */
export const permitted = (permission: Permission): CanActivateFn => {
  return () => {
    const router = inject(Router);
    const programme = inject(SessionStore).programme();
    const opens = programme !== undefined && isPermitted(permission, [programme.role]);
    return opens ? true : new RedirectCommand(router.parseUrl('/not-found'), { skipLocationChange: true });
  };
};
