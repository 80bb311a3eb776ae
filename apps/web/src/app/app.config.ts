import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideApiConfiguration } from '@samenspel/api-client';
import { provideIdentityTexts, sessionInterceptor } from '@samenspel/identity/web';
import { provideTextLanguages, provideTexts } from '@samenspel/ui';
import { routes } from './app.routes';
import { languageInterceptor } from './http/language.interceptor';
import { TranslatedTitles } from './navigation/translated-titles';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // Only this way of the browser tells how far an upload is.
    provideHttpClient(withXhr(), withInterceptors([languageInterceptor, sessionInterceptor])),
    provideApiConfiguration('/api/v1'),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    { provide: TitleStrategy, useExisting: TranslatedTitles },
    provideTextLanguages(),
    provideTexts('shell', { nl: () => import('../texts/nl.json'), en: () => import('../texts/en.json') }),
    provideIdentityTexts(),
  ],
};
