import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { Disclosure, Icon } from '@samenspel/ui';

/** The name of the programme; for people in more than one, the way to another. */
@Component({
  selector: 'app-programme-switcher',
  imports: [Disclosure, Icon, RouterLink, TranslocoDirective],
  templateUrl: './programme-switcher.html',
  styleUrl: './programme-switcher.css',
})
export class ProgrammeSwitcher {
  protected readonly session = inject(SessionStore);
  protected readonly expanded = signal(false);
}
