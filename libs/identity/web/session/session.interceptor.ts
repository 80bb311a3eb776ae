import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { SessionStore } from './session.store';

const signingIn = /\/api\/v1\/(session|demo-session|single-sign-on-|sign-in-link|first-link|membership-invitation)/;

/** When the server no longer knows the session, asks to sign in again and comes back to the same page. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  if (signingIn.test(request.url)) return next(request);
  const session = inject(SessionStore);
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse) || error.status !== 401) return;
        session.forget();
        void router.navigate(['/sign-in'], { queryParams: { return: router.url } });
      },
    }),
  );
};
