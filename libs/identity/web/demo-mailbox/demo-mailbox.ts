import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Card, Empty, Loading, MomentPipe, PageHeader, Problem } from '@samenspel/ui';
import { DemoMailboxStore } from './demo-mailbox.store';

const link = /https?:\/\/\S+[^\s.,;:!?)\]]/g;

/** Every mail of the demo, newest first, and one of them opened. */
@Component({
  selector: 'identity-demo-mailbox',
  imports: [Button, Card, Empty, Loading, MomentPipe, PageHeader, Problem, RouterLink, TranslocoDirective],
  providers: [DemoMailboxStore],
  templateUrl: './demo-mailbox.html',
  styleUrl: './demo-mailbox.css',
})
export class DemoMailbox {
  /** The opened mail, from the query of the address. */
  readonly mail = input('');

  protected readonly store = inject(DemoMailboxStore);
  protected readonly paragraphs = computed(() => (this.store.mail()?.text ?? '').split(/\n{2,}/).map(piecesOf));

  constructor() {
    effect(() => this.store.openId.set(this.mail()));
  }
}

/** Text cut where a link begins or ends, so that links can be followed without showing foreign HTML. */
function piecesOf(paragraph: string): { text: string; href?: string }[] {
  const links = paragraph.match(link) ?? [];
  return paragraph.split(link).flatMap((text, index) => {
    const href = links[index];
    return href ? [{ text }, { text: href, href }] : [{ text }];
  });
}
