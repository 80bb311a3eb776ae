import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { occurrencesBetween, parseRecurrence, recurrenceInWords, weekdays } from '@samenspel/agreements/domain';
import { Control, Field, FieldGroup, LanguageStore, formatDate } from '@samenspel/ui';
import { DraftEditor } from '../draft-editor';
import { type Repeat, monthDays, paces, readRepeat, writeRepeat } from './repeat';

const shownDates = 4;

/** How often a duty comes back, as a few questions; says the answer in words and with the first days. */
@Component({
  selector: 'agreements-draft-recurrence',
  imports: [Control, Field, FieldGroup, TranslocoDirective],
  templateUrl: './draft-recurrence.html',
  styleUrl: './draft-recurrence.css',
  host: { '[attr.data-at]': 'at()' },
})
export class DraftRecurrence {
  /** Where the rule stands, such as '/obligations/0/recurrence'. */
  readonly at = input.required<string>();
  /** The first day it is due. */
  readonly firstOn = input<string | null>(null);

  private readonly editor = inject(DraftEditor);
  private readonly language = inject(LanguageStore).language;
  private readonly answered = signal<Repeat | undefined>(undefined);
  private readonly rule = computed(() => (this.editor.value(this.at()) ?? null) as string | null);

  /** The answers as they were given, as long as they say what stands in the agreement: 'every 3 months' stays that. */
  protected readonly repeat = computed(() => {
    const answered = this.answered();
    return answered && writeRepeat(answered) === this.rule() ? answered : readRepeat(this.rule());
  });
  protected readonly paces = computed(() => paces.filter((pace) => pace !== 'other' || this.repeat().pace === 'other'));
  protected readonly weekdays = weekdays;
  protected readonly monthDays = monthDays;
  protected readonly words = computed(() => {
    const parsed = this.parsed();
    return parsed ? recurrenceInWords(parsed, this.language()) : '';
  });
  protected readonly days = computed(() => {
    const [rule, firstOn] = [this.parsed(), this.firstOn()];
    if (!rule || !firstOn) return '';
    const found = occurrencesBetween(rule, firstOn, { from: firstOn, until: '9999-12-31', limit: shownDates });
    return found.map((date) => formatDate(date, this.language())).join(', ');
  });
  private readonly parsed = computed(() => {
    const parsed = parseRecurrence(this.rule() ?? '');
    return 'rule' in parsed ? parsed.rule : undefined;
  });

  protected choose(change: Partial<Repeat>): void {
    const repeat = { ...this.repeat(), ...change };
    if (repeat.pace === 'other') return;
    this.answered.set(repeat);
    this.editor.set(this.at(), writeRepeat(repeat));
  }

  protected tick(day: string): void {
    const { days } = this.repeat();
    this.choose({ days: days.includes(day) ? days.filter((other) => other !== day) : [...days, day] });
  }

  /** A whole number of at least 1; one where nothing such is written. */
  protected number(event: Event): number {
    return Math.max(1, Math.trunc(Number(this.text(event))) || 1);
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
