import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OrganisationStatement, StatedAnswerDto, WaveStatements } from '@samenspel/api-client';
import type { Instrument } from '@samenspel/pulses/domain';
import { DatePipe, LanguageStore, Status, Table, TableRegion } from '@samenspel/ui';

const answerOf = ({ statement }: OrganisationStatement, item: string): StatedAnswerDto | undefined => statement?.answers.find((answer) => answer.item === item);

/** What organisations stated, side by side for each item on its scale, with their reasons; and the same as a table. */
@Component({
  selector: 'pulses-statement-results',
  imports: [DatePipe, Status, Table, TableRegion, TranslocoDirective],
  templateUrl: './statement-results.html',
  styleUrl: './statement-results.css',
})
export class StatementResults {
  readonly statements = input.required<WaveStatements>();
  readonly instrument = input.required<Instrument>();

  protected readonly language = inject(LanguageStore).language;

  /** Numbered, so that a mark on a scale can be told from the next without its colour. */
  protected readonly organisations = computed(() => this.statements().organisations.map((organisation, place) => ({ ...organisation, number: place + 1 })));
  protected readonly silent = computed(() => this.names(this.organisations().filter(({ statement }) => !statement)));
  protected readonly given = computed(() => this.organisations().filter(({ statement }) => statement));

  protected readonly items = computed(() =>
    this.instrument().items.map(({ code, wording }) => {
      const answers = this.organisations().map((organisation) => ({ organisation, ...this.describe(answerOf(organisation, code)), earlier: this.earlierOf(organisation.organisationId, code) }));
      return { code, wording: wording[this.language()], answers, marks: this.marksOf(answers) };
    }),
  );

  protected readonly ends = computed(() => {
    const { lowest, highest } = this.instrument().scale;
    return { lowest: this.labelOf(lowest), highest: this.labelOf(highest) };
  });

  /** Organisations that chose the same point share one mark. */
  private marksOf(answers: readonly { readonly organisation: { readonly number: number }; readonly value: number | null }[]) {
    const { lowest, highest } = this.instrument().scale;
    const chosen = answers.filter((answer): answer is (typeof answers)[number] & { value: number } => answer.value !== null);
    return [...Map.groupBy(chosen, ({ value }) => value)].map(([value, sharing]) => ({
      place: (100 * (value - lowest)) / (highest - lowest),
      numbers: sharing.map(({ organisation }) => organisation.number).join(', '),
    }));
  }

  private describe(answer: StatedAnswerDto | undefined): { readonly value: number | null; readonly label: string | null; readonly reason: string | null } {
    if (!answer) return { value: null, label: null, reason: null };
    const value = answer.value ?? null;
    return { value, label: value === null ? this.instrument().scale.doNotKnow[this.language()] : this.labelOf(value), reason: answer.reason ?? null };
  }

  /** What the organisation chose before, the latest first; a point of the scale only. */
  private earlierOf(organisationId: string, item: string) {
    return this.statements().earlier.flatMap(({ waveId, releasedOn, organisations }) => {
      const before = organisations.find((organisation) => organisation.organisationId === organisationId);
      const value = before && answerOf(before, item)?.value;
      return value == null ? [] : [{ waveId, releasedOn, value }];
    });
  }

  private labelOf(value: number): string {
    return this.instrument().scale.options.find((option) => option.value === value)?.label[this.language()] ?? '';
  }

  private names(organisations: readonly OrganisationStatement[]): string {
    return new Intl.ListFormat(this.language()).format(organisations.map(({ organisationName }) => organisationName));
  }
}
