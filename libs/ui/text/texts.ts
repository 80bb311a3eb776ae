import { type EnvironmentProviders, Injectable, inject, makeEnvironmentProviders, provideEnvironmentInitializer } from '@angular/core';
import { type Translation, TranslocoService, provideTransloco } from '@jsverse/transloco';
import { type Language, LanguageStore, languages } from './language.store';

export type TextLoaders = Record<Language, () => Promise<{ default: Translation }>>;

/** Knows the texts of every capability that was opened, and loads them in the reader's language. */
@Injectable({ providedIn: 'root' })
export class TextRegistry {
  private readonly transloco = inject(TranslocoService);
  private readonly languageStore = inject(LanguageStore);
  private readonly loaders = new Map<string, TextLoaders>();
  private loading: Promise<unknown> = Promise.resolve();

  register(scope: string, loaders: TextLoaders): void {
    if (this.loaders.has(scope)) return;
    this.loaders.set(scope, loaders);
    this.loading = Promise.all([this.loading, this.load(scope, this.languageStore.language())]);
  }

  /** Resolves when every registered text is there; routes wait for it, so that no page shows a key. */
  settled(): Promise<unknown> {
    return this.loading;
  }

  async use(language: Language): Promise<void> {
    this.loading = Promise.all([...this.loaders.keys()].map((scope) => this.load(scope, language)));
    await this.loading;
    this.languageStore.remember(language);
    this.transloco.setActiveLang(language);
  }

  private async load(scope: string, language: Language): Promise<void> {
    const texts = await this.loaders.get(scope)?.[language]();
    this.transloco.setTranslation({ [scope]: texts?.default ?? {} }, language);
  }
}

/** Texts of a capability, loaded with its lazy routes; their keys start with `scope`. */
export function provideTexts(scope: string, loaders: TextLoaders): EnvironmentProviders {
  return makeEnvironmentProviders([provideEnvironmentInitializer(() => inject(TextRegistry).register(scope, loaders))]);
}

/** Texts in Dutch and English for the whole application, and those of the building blocks. */
export function provideTextLanguages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: { availableLangs: [...languages], defaultLang: 'nl', reRenderOnLangChange: true, prodMode: true },
    }),
    provideEnvironmentInitializer(() => inject(TranslocoService).setActiveLang(inject(LanguageStore).language())),
    provideTexts('ui', { nl: () => import('../texts/nl.json'), en: () => import('../texts/en.json') }),
  ]);
}
