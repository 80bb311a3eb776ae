import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'samenspel.language';

/** The reader's language: remembered in the browser, Dutch by default. Change it through `TextRegistry.use`. */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Language>(this.remembered() ?? 'nl');

  readonly language = this.current.asReadonly();

  constructor() {
    effect(() => this.document.documentElement.setAttribute('lang', this.current()));
  }

  remembered(): Language | undefined {
    return languages.find((language) => language === this.storage()?.getItem(storageKey));
  }

  remember(language: Language): void {
    this.storage()?.setItem(storageKey, language);
    this.current.set(language);
  }

  private storage(): Storage | undefined {
    try {
      return this.document.defaultView?.localStorage;
    } catch {
      return undefined;
    }
  }
}
