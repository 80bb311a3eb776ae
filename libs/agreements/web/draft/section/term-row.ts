import { NgTemplateOutlet } from '@angular/common';
import { Component, Injector, TemplateRef, afterNextRender, computed, contentChild, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Icon, Status } from '@samenspel/ui';
import { DraftEditor, termId } from '../draft-editor';

/** One term in a list: closed it says what it is, open it shows its fields, which stand in a template inside. */
@Component({
  selector: 'agreements-term-row',
  imports: [Button, Icon, NgTemplateOutlet, Status, TranslocoDirective],
  templateUrl: './term-row.html',
  styleUrl: './term-row.css',
  host: { role: 'listitem', '[attr.data-at]': 'at()' },
})
export class TermRow {
  /** The list, such as '/milestones'. */
  readonly list = input.required<string>();
  readonly index = input.required<number>();
  readonly term = input.required<{ readonly id: string }>();
  /** Text key of the kind of term under `agreementDraft.term`. */
  readonly noun = input.required<string>();
  readonly name = input('');
  readonly summary = input('');

  protected readonly editor = inject(DraftEditor);
  private readonly injector = inject(Injector);
  protected readonly fields = contentChild.required(TemplateRef);

  protected readonly at = computed(() => `${this.list()}/${this.index()}`);
  protected readonly id = computed(() => termId(this.term().id));
  protected readonly open = computed(() => this.editor.isOpen(this.term().id));
  protected readonly last = computed(() => this.index() === (this.editor.value(this.list()) as unknown[] | undefined)!.length - 1);
  protected readonly problems = computed(() => this.editor.errors.errors().some(({ pointer }) => pointer.startsWith(`${this.at()}/`)));

  /** The button moves along with its term and keeps the focus, so that a term can go up step by step. */
  protected move(step: -1 | 1, button: HTMLButtonElement): void {
    this.editor.move(this.list(), this.index(), this.index() + step);
    afterNextRender({ read: () => setTimeout(() => button.focus()) }, { injector: this.injector });
  }
}
