import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'samenspel.theme';

/** Light, dark or what the reader's system prefers; remembered in the browser. */
@Injectable({ providedIn: 'root' })
export class ThemeStore {
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Theme>(this.applied());

  readonly theme = this.current.asReadonly();

  use(theme: Theme): void {
    const root = this.document.documentElement;
    if (theme === 'system') {
      delete root.dataset['theme'];
      this.document.defaultView?.localStorage.removeItem(storageKey);
    } else {
      root.dataset['theme'] = theme;
      this.document.defaultView?.localStorage.setItem(storageKey, theme);
    }
    this.current.set(theme);
  }

  private applied(): Theme {
    const applied = this.document.documentElement.dataset['theme'];
    return themes.find((theme) => theme === applied) ?? 'system';
  }
}
