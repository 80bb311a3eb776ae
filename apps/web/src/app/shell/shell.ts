import { Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { isPermitted } from '@samenspel/identity/domain';
import { AccountMenu, SessionStore } from '@samenspel/identity/web';
import { Icon } from '@samenspel/ui';
import { filter } from 'rxjs';
import { navigation, type NavigationEntry } from '../navigation/navigation';
import { Brand } from './brand';
import { CountsStore } from './counts.store';
import { OfflineBanner } from './offline-banner';
import { ProgrammeSwitcher } from './programme-switcher';
import { SearchField } from './search/search-field';

/** The frame around every page of a programme. */
@Component({
  selector: 'app-shell',
  imports: [
    AccountMenu,
    Brand,
    Icon,
    OfflineBanner,
    ProgrammeSwitcher,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SearchField,
    TranslocoDirective,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '(keydown.escape)': 'closeMenu()' },
})
export class Shell {
  protected readonly session = inject(SessionStore);
  private readonly countsStore = inject(CountsStore);
  protected readonly counts = this.countsStore.counts;
  protected readonly menuOpen = signal(false);
  protected readonly base = computed(() => `/programmes/${this.session.programmeId()}`);

  protected readonly main = computed(() => this.entriesAt('main'));
  protected readonly foot = computed(() => this.entriesAt('foot'));
  protected readonly topbar = computed(() => this.entriesAt('topbar'));

  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');
  private readonly menuButton = viewChild<ElementRef<HTMLButtonElement>>('menuButton');

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.menuOpen.set(false);
        this.countsStore.reload();
      });
  }

  protected skipToContent(event: Event): void {
    event.preventDefault();
    this.content().nativeElement.focus();
  }

  protected closeMenu(): void {
    if (!this.menuOpen()) return;
    this.menuOpen.set(false);
    this.menuButton()?.nativeElement.focus();
  }

  private entriesAt(wanted: NavigationEntry['place']): NavigationEntry[] {
    const role = this.session.programme()?.role;
    const shown = ({ permission }: NavigationEntry) => !permission || (role !== undefined && isPermitted(permission, [role]));
    return navigation.filter((entry) => entry.place === wanted && shown(entry));
  }
}
