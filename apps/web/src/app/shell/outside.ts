import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Brand } from './brand';
import { OfflineBanner } from './offline-banner';

/** The quiet frame of pages outside a programme: signing in, and the mail of the demo. */
@Component({
  selector: 'app-outside',
  imports: [Brand, OfflineBanner, RouterOutlet],
  template: `
    <header><app-brand /></header>
    <app-offline-banner />
    <main id="main" tabindex="-1"><router-outlet /></main>
  `,
  styleUrl: './outside.css',
})
export class Outside {}
