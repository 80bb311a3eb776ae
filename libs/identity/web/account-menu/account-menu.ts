import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Disclosure, Icon, LanguageStore, type Language, TextRegistry, type Theme, ThemeStore, languages, themes } from '@samenspel/ui';
import { SessionStore } from '../session/session.store';

/** Who is signed in, the language and looks of the screen, and the way out. */
@Component({
  selector: 'identity-account-menu',
  imports: [Button, Disclosure, Icon, RouterLink, TranslocoDirective],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.css',
})
export class AccountMenu {
  protected readonly session = inject(SessionStore);
  protected readonly language = inject(LanguageStore).language;
  protected readonly theme = inject(ThemeStore);
  protected readonly languages = languages;
  protected readonly themes = themes;
  protected readonly themeIcons = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

  protected readonly initials = computed(() => initialsOf(this.session.account()?.name ?? ''));

  private readonly texts = inject(TextRegistry);
  private readonly router = inject(Router);

  protected async speak(language: Language): Promise<void> {
    await this.texts.use(language);
  }

  protected look(theme: Theme): void {
    this.theme.use(theme);
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}

/** 'Nadia El Amrani' as 'NA': the first letters of the first and the last name. */
function initialsOf(name: string): string {
  const names = name.split(' ').filter(Boolean);
  return [names.at(0), names.length > 1 ? names.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('').toUpperCase();
}
