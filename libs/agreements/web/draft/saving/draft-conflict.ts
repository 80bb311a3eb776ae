import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { AgreementContent } from '@samenspel/agreements/domain';
import { Button, Card, FieldGroup, LanguageStore, MomentPipe } from '@samenspel/ui';
import { type Section, sections } from '../content/sections';
import { DraftEditor } from '../draft-editor';
import { type WordsOf, fieldKey, termName, valueWords } from './conflict-words';
import { DraftSaving } from './draft-saving';
import type { Conflict, Side } from './merge-contents';

/** Two people wrote the same at the same time: shows both versions for each section, and lets the writer choose. */
@Component({
  selector: 'agreements-draft-conflict',
  imports: [Button, Card, FieldGroup, MomentPipe, TranslocoDirective],
  templateUrl: './draft-conflict.html',
  styleUrl: './draft-conflict.css',
})
export class DraftConflict {
  protected readonly saving = inject(DraftSaving);
  private readonly editor = inject(DraftEditor);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).language;
  protected readonly sides = signal<Readonly<Partial<Record<Section, Side>>>>({});

  protected readonly sidesOf = ['mine', 'theirs'] as const;
  protected readonly meeting = computed(() => this.saving.meeting()!);
  protected readonly sections = computed(() => {
    const { mine, theirs, merge } = this.meeting();
    const words = this.words();
    const differing = sections.filter((section) => merge.conflicts.some((conflict) => conflict.section === section));
    return differing.map((section) => ({
      section,
      rows: merge.conflicts
        .filter((conflict) => conflict.section === section)
        .map((conflict) => ({ conflict, ...this.row(conflict, mine, theirs.content, words) })),
    }));
  });

  protected sectionName(section: Section): string {
    return this.words().text(`section.${section}`);
  }

  protected choose(section: Section, side: Side): void {
    this.sides.update((sides) => ({ ...sides, [section]: side }));
  }

  protected resolve(): void {
    this.saving.resolve(this.sides());
  }

  private row({ path, mine, theirs }: Conflict, ours: AgreementContent, others: AgreementContent, words: WordsOf) {
    const whole = mine === undefined || theirs === undefined;
    const say = (value: unknown, content: AgreementContent) =>
      value === undefined ? words.text('conflict.removed') : valueWords(path, value, content, words) || words.text('conflict.empty');
    return {
      name: [termName(path, [ours, others], words), whole ? '' : words.text(`field.${fieldKey(path)}`)].filter(Boolean).join(': '),
      mine: say(mine, ours),
      theirs: say(theirs, others),
    };
  }

  private words(): WordsOf {
    return {
      language: this.language(),
      text: (key) => this.transloco.translate(`agreementDraft.${key}`),
      organisationName: (id) => this.editor.organisationName(id),
      personName: (id) => this.editor.partnership()?.participants.find(({ personId }) => personId === id)?.name ?? '',
    };
  }
}
