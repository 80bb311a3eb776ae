import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, LanguageStore, TextRegistry } from '@samenspel/ui';
import { Brand } from './brand';
import { OfflineBanner } from './offline-banner';

/** The quiet frame of pages outside a programme: signing in, and the mail of the demo. */
@Component({
  selector: 'app-outside',
  imports: [Brand, Button, OfflineBanner, RouterLink, RouterOutlet, TranslocoPipe],
  template: `
    <header>
      <app-brand />
      <button samButton="subtle" type="button" [attr.lang]="other()" (click)="texts.use(other())">{{ names[other()] }}</button>
    </header>
    <app-offline-banner />
    <main id="main" tabindex="-1"><router-outlet /></main>
    <footer class="sam-small"><a routerLink="/privacy">{{ 'shell.privacy' | transloco }}</a></footer>
  `,
  styleUrl: './outside.css',
})
export class Outside {
  protected readonly texts = inject(TextRegistry);
  protected readonly names = { nl: 'Nederlands', en: 'English' };
  protected readonly other = computed(() => (this.language() === 'nl' ? 'en' : 'nl'));

  private readonly language = inject(LanguageStore).language;
}
