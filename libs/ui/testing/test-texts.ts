import { type EnvironmentProviders, inject, makeEnvironmentProviders, provideEnvironmentInitializer } from '@angular/core';
import { type Translation, TranslocoService } from '@jsverse/transloco';
import { provideTextLanguages } from '@samenspel/ui';
import building from '../texts/nl.json';

/** The real Dutch texts, at once: `provideTestTexts({ agreements: nl })` with `import nl from '../texts/nl.json'`. */
export function provideTestTexts(scopes: Record<string, Translation> = {}): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTextLanguages(),
    provideEnvironmentInitializer(() => inject(TranslocoService).setTranslation({ ui: building, ...scopes }, 'nl')),
  ]);
}
