import { inject } from '@angular/core';
import { type ActivatedRouteSnapshot, type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { SessionStore } from './session.store';

/** Lets signed-in people in; others sign in first and come back to where they were going. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const session = await inject(SessionStore).load();
  return session ? true : router.createUrlTree(['/sign-in'], { queryParams: { return: state.url } });
};

/** Opens the programme in the address; one the person does not belong to looks like a page that does not exist. */
export const inProgramme: CanActivateFn = async (route: ActivatedRouteSnapshot) => {
  const router = inject(Router);
  const session = inject(SessionStore);
  await session.load();
  const known = session.open(route.paramMap.get('programmeId') ?? '');
  return known ? true : new RedirectCommand(router.parseUrl('/not-found'), { skipLocationChange: true });
};
