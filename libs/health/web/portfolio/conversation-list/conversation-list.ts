import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, LanguageStore, Tag } from '@samenspel/ui';
import { conversationSentence, conversationTitle } from '../../sentence/conversation-sentence';
import type { Standing } from '../standing';

/** 'Wat vraagt nu een gesprek?': a sentence that a colleague would say, with the facts one click away. Drift comes first. */
@Component({
  selector: 'health-conversation-list',
  imports: [Card, RouterLink, Tag, TranslocoDirective],
  templateUrl: './conversation-list.html',
  styleUrl: './conversation-list.css',
})
export class ConversationList {
  readonly standings = input.required<readonly Standing[]>();
  readonly base = input.required<string>();

  protected readonly title = conversationTitle;
  protected readonly sentence = conversationSentence;
  protected readonly language = inject(LanguageStore).language;

  protected readonly conversations = computed(() => {
    const asking = this.standings().flatMap(({ partnership }) =>
      partnership.conversation ? [{ partnership, conversation: partnership.conversation }] : [],
    );
    return asking.toSorted((a, b) => urgency(a.conversation.code) - urgency(b.conversation.code));
  });
}

const urgency = (code: string) => ['drift', 'both-low', 'relationship-low', 'contract-low'].indexOf(code);
