import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { LanguageStore } from '@samenspel/ui';

/** Asks the API to answer in the reader's language. */
export const languageInterceptor: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'Accept-Language': inject(LanguageStore).language() } }));
