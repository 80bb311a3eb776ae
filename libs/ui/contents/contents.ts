import { Component, DOCUMENT, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** What stands on a long page, to go straight there on a narrow screen, where its cards lie under one another. */
@Component({
  selector: 'sam-contents',
  imports: [TranslocoPipe],
  template: `
    <details #details class="sam-no-print" (toggle)="collect()">
      <summary>{{ 'ui.contents' | transloco }}</summary>
      <ul>
        @for (heading of headings(); track heading) {
          <li><a [href]="'#' + heading.id" (click)="follow($event, heading)">{{ heading.textContent }}</a></li>
        }
      </ul>
    </details>
  `,
  styleUrl: './contents.css',
})
export class Contents {
  private readonly document = inject(DOCUMENT);
  private readonly details = viewChild.required<ElementRef<HTMLDetailsElement>>('details');
  protected readonly headings = signal<readonly HTMLHeadingElement[]>([]);

  /** Looks when it is opened: parts of the page come and go as they are loaded. */
  protected collect(): void {
    this.headings.set(this.details().nativeElement.open ? [...this.document.querySelectorAll<HTMLHeadingElement>('main h2[id]:not(dialog h2)')] : []);
  }

  protected follow(event: Event, heading: HTMLHeadingElement): void {
    event.preventDefault();
    this.details().nativeElement.open = false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView?.();
  }
}
