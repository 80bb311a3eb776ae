import { DOCUMENT, Injectable, Injector, afterNextRender, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

/** Moves the focus to the heading of a new page, as a page load would; a changed query leaves the focus alone. */
@Injectable({ providedIn: 'root' })
export class FocusAfterNavigation {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  start(): void {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        pairwise(),
        filter(([before, after]) => before !== after),
      )
      .subscribe(() => afterNextRender({ read: () => this.focusHeading() }, { injector: this.injector }));
  }

  private focusHeading(): void {
    const heading = this.document.querySelector<HTMLElement>('main h1') ?? this.document.querySelector<HTMLElement>('main');
    heading?.focus({ preventScroll: true });
  }
}
