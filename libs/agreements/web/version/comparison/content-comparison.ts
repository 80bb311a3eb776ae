import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { AgreementContent } from '@samenspel/agreements/domain';
import type { PartnershipDto } from '@samenspel/api-client';
import { LanguageStore, Table, Tag } from '@samenspel/ui';
import type { WordsOf } from '../../draft/saving/conflict-words';
import { comparedSections } from './compared-terms';

/** Two versions of an agreement, term by term: old beside new, with the changed words marked. */
@Component({
  selector: 'agreements-content-comparison',
  imports: [NgTemplateOutlet, Table, Tag, TranslocoDirective],
  templateUrl: './content-comparison.html',
  styleUrl: './content-comparison.css',
})
export class ContentComparison {
  readonly before = input.required<AgreementContent>();
  readonly after = input.required<AgreementContent>();
  readonly beforeLabel = input.required<string>();
  readonly afterLabel = input.required<string>();
  /** Where the names of organisations and people come from. */
  readonly partnership = input.required<PartnershipDto>();

  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).language;

  protected readonly sections = computed(() => comparedSections(this.before(), this.after(), this.words()));

  private words(): WordsOf {
    const { organisations, participants } = this.partnership();
    const text = (key: string) => this.transloco.translate<string>(`agreementDraft.${key}`);
    return {
      language: this.language(),
      text,
      organisationName: (id) => organisations.find((organisation) => organisation.id === id)?.name ?? text('compare.formerPartner'),
      personName: (id) => participants.find(({ personId }) => personId === id)?.name ?? text('compare.formerParticipant'),
    };
  }
}
