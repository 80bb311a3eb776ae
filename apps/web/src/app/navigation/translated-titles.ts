import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** The title of a route is a text key; a page header that knows better replaces it. */
@Injectable({ providedIn: 'root' })
export class TranslatedTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state);
    this.title.setTitle(key ? `${this.transloco.translate(key)} · Samenspel` : 'Samenspel');
  }
}
