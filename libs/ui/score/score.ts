import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageStore } from '../text/language.store';

/** Health from 0 to 100 in the colour of its side, with how much it moved; without a value it says so. */
@Component({
  selector: 'sam-score',
  imports: [TranslocoPipe],
  template: `
    @if (value() === null) {
      <span class="unknown">{{ 'ui.score.unknown' | transloco }}</span>
    } @else {
      <strong>{{ value() }}</strong>
      @if (change()) {
        <span class="change">
          <span aria-hidden="true">{{ signed() }}</span>
          <span class="sam-visually-hidden">{{ spoken() | transloco: { points: distance() } }}</span>
        </span>
      }
    }
  `,
  styleUrl: './score.css',
  host: { '[attr.data-kind]': 'kind()' },
})
export class Score {
  readonly kind = input.required<'contract' | 'relation'>();
  /** Whole points, or null where there is too little data. */
  readonly value = input.required<number | null>();
  /** Points since the moment the page names. */
  readonly change = input<number | null>(null);

  private readonly language = inject(LanguageStore).language;

  protected readonly distance = computed(() => Math.abs(this.change() ?? 0));
  protected readonly spoken = computed(() => ((this.change() ?? 0) > 0 ? 'ui.score.rose' : 'ui.score.fell'));
  protected readonly signed = computed(() =>
    new Intl.NumberFormat(this.language(), { signDisplay: 'exceptZero' }).format(this.change() ?? 0).replace('-', '−'),
  );
}
