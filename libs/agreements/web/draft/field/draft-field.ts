import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Control, Field, LanguageStore } from '@samenspel/ui';
import { DraftEditor, type Option } from '../draft-editor';
import { type Measure, readAmount, writeAmount } from './amount';

/** `level` and `count` are whole numbers that always have a value: one to choose, one to write. */
export type FieldKind = 'text' | 'words' | 'date' | 'choice' | 'level' | 'count' | Measure;

/** One field of an agreement, tied to its place in the content: it shows what stands there and writes what is typed. */
@Component({
  selector: 'agreements-draft-field',
  imports: [Control, Field, TranslocoDirective],
  templateUrl: './draft-field.html',
  host: { '[attr.data-at]': 'at()' },
})
export class DraftField {
  /** JSON pointer in the content, such as '/milestones/0/title'. */
  readonly at = input.required<string>();
  readonly kind = input<FieldKind>('text');
  /** Text key after `agreementDraft.field.`; by default made from the pointer: 'milestones.title'. */
  readonly name = input('');
  /** Whether a hint with the same key stands under `agreementDraft.hint.`. */
  readonly hinted = input(false);
  readonly optional = input(false);
  readonly options = input<readonly Option[]>([]);
  /** What the first choice says, which stands for nothing chosen; without it one must be chosen. */
  readonly none = input('');
  readonly max = input(200);
  /** What an amount that is left empty stands for. */
  readonly blank = input<number | null>(null);

  protected readonly editor = inject(DraftEditor);
  private readonly language = inject(LanguageStore).language;
  /** What is being typed, as long as it is not read as an amount. */
  private readonly typed = signal<string | undefined>(undefined);

  protected readonly key = computed(() => this.name() || this.at().split('/').filter((step) => step && !/^\d+$/.test(step)).join('.'));
  protected readonly value = computed(() => this.editor.value(this.at()));
  protected readonly isChoice = computed(() => this.kind() === 'choice' || this.kind() === 'level');
  protected readonly measure = computed(() => {
    const kind = this.kind();
    if (kind === 'count') return 'whole';
    return kind === 'money' || kind === 'hours' || kind === 'whole' || kind === 'decimal' ? kind : undefined;
  });
  protected readonly shown = computed(() => {
    const value = this.value();
    const measure = this.measure();
    if (!measure) return String(value ?? '');
    return this.typed() ?? (typeof value === 'number' ? writeAmount(value, measure, this.language()) : '');
  });

  protected write(event: Event, unreadable: string): void {
    const text = (event.target as HTMLInputElement).value;
    const measure = this.measure();
    if (measure) return this.writeAmount(text, measure, unreadable);
    if (this.kind() === 'level') return this.editor.set(this.at(), Number(text));
    const empty = this.kind() === 'date' || this.kind() === 'choice' || this.optional();
    this.editor.set(this.at(), empty && text.trim() === '' ? null : text);
  }

  /** An amount that can be read is written out once the field is left; what cannot stays as it was typed. */
  protected leave(): void {
    const measure = this.measure();
    const typed = this.typed();
    if (measure && typed !== undefined && readAmount(typed, measure, this.language()) !== undefined) this.typed.set(undefined);
  }

  private writeAmount(text: string, measure: Measure, unreadable: string): void {
    const amount = readAmount(text, measure, this.language());
    this.typed.set(text);
    this.editor.setUnreadable(this.at(), amount === undefined ? unreadable : undefined);
    if (amount !== undefined) this.editor.set(this.at(), amount ?? (this.kind() === 'count' ? 0 : this.blank()));
  }
}
