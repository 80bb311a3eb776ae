import { Component } from '@angular/core';

/** Two circles that overlap: what was agreed and how people work together. */
@Component({
  selector: 'app-brand',
  template: `
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <circle class="contract" cx="10.5" cy="14" r="8.5" />
      <circle class="relation" cx="17.5" cy="14" r="8.5" />
    </svg>
    <span>Samenspel</span>
  `,
  styleUrl: './brand.css',
})
export class Brand {}
