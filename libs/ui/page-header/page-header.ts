import { Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';

/**
 * Opens every page: what the reader came for as a heading, and a sentence made from the facts.
 * Gives the browser tab the same name. Actions go inside.
 */
@Component({
  selector: 'sam-page-header',
  imports: [Icon, RouterLink],
  templateUrl: './page-header.html',
  styleUrl: './page-header.css',
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input('');
  /** Router link of the page above this one. */
  readonly back = input<string | readonly unknown[]>();
  readonly backLabel = input('');

  private readonly title = inject(Title);

  constructor() {
    effect(() => {
      if (this.heading()) this.title.setTitle(`${this.heading()} · Samenspel`);
    });
  }
}
