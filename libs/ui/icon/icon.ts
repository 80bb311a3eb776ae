import { Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { icons, type IconName } from './icons';

/** A drawn sign beside a word; hidden from assistive technology, since the word says it. */
@Component({
  selector: 'sam-icon',
  template: '',
  styleUrl: './icon.css',
  host: { 'aria-hidden': 'true', '[innerHTML]': 'drawing()' },
})
export class Icon {
  readonly name = input.required<IconName>();

  private readonly sanitizer = inject(DomSanitizer);

  protected readonly drawing = computed(() => this.sanitizer.bypassSecurityTrustHtml(icons[this.name()]));
}
