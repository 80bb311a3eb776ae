import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { HealthEvidence, HealthPartDto } from '@samenspel/api-client';
import { Icon, LanguageStore, formatDate, formatHours, formatMoney, formatNumber } from '@samenspel/ui';
import { meanWords, type Translate } from '../../sentence/conversation-sentence';

/** One part of a score that opens to how it is computed and to the records it came from. */
@Component({
  selector: 'health-part',
  imports: [Icon, RouterLink, TranslocoDirective],
  templateUrl: './part.html',
  styleUrl: './part.css',
})
export class Part {
  readonly part = input.required<HealthPartDto>();
  /** Router path of the programme, which the paths of records stand below. */
  readonly programme = input.required<string>();

  private readonly language = inject(LanguageStore).language;

  protected readonly figures = computed(() => Object.fromEntries(this.part().figures.map(({ name, value }) => [name, value])));

  /** Whether a part that comes from a pulse was measured or stated. */
  protected readonly source = computed(() => this.part().evidence.map(({ outcome }) => outcome).find((outcome) => outcome === 'measured' || outcome === 'stated'));

  /** The key of the sentence about the counts; undefined where the records say it all. */
  protected readonly summary = computed(() => {
    const { code, reason } = this.part();
    return reason ? undefined : (['meeting-rhythm', 'joint-decisions'] as string[]).find((counted) => counted === code);
  });

  /** The sentence about a record: its key below `health.outcome`, and the values in it. */
  protected outcomeOf(evidence: HealthEvidence, t: Translate): { key: string; values: Record<string, unknown> } {
    const { outcome, date, days, times, met, decisions, jointDecisions } = evidence;
    return {
      key: `${outcome}${formOf(evidence)}`,
      values: {
        date: date ? formatDate(date, this.language()) : '',
        days,
        times,
        met,
        decisions,
        joint: jointDecisions,
        mean: meanWords(evidence, this.language()),
        pledged: this.amount(evidence.pledged, evidence.unit, t),
        contributed: this.amount(evidence.contributed, evidence.unit, t),
      },
    };
  }

  /** The key of the sentence about days that waited for a partner; undefined when none did. */
  protected waitedOf({ waited }: HealthEvidence): string | undefined {
    return waited ? `waited.${waited === 1 ? 'one' : 'other'}` : undefined;
  }

  protected dayOf({ date }: HealthEvidence): string {
    return date ? formatDate(date, this.language()) : '';
  }

  private amount(amount: number | null | undefined, unit: string | null | undefined, t: Translate): string {
    const language = this.language();
    if (amount == null) return '';
    if (unit === 'money') return formatMoney(amount, language);
    return unit === 'hours' ? t('hours', { amount: formatHours(amount, language) }) : formatNumber(amount, language);
  }
}

/** Which of the sentences about an outcome fits the numbers. */
function formOf({ days, decisions, jointDecisions }: HealthEvidence): string {
  if (decisions != null) return decisions > 1 ? '.other' : jointDecisions ? '.joint' : '.apart';
  if (!days) return '';
  return days === 1 ? '.one' : '.other';
}
