import { Pipe, type PipeTransform, inject } from '@angular/core';
import { LanguageStore } from '../text/language.store';
import { type DateStyle, formatDate, formatHours, formatMoment, formatMoney, formatNumber } from './format';

type Absent = null | undefined;

/** '2026-12-03' as '3 dec 2026'; nothing for a date that is not known. */
@Pipe({ name: 'samDate', pure: false })
export class DatePipe implements PipeTransform {
  private readonly language = inject(LanguageStore).language;

  transform(date: string | Absent, style: DateStyle = 'short'): string {
    return date ? formatDate(date, this.language(), style) : '';
  }
}

/** An ISO instant as '3 dec 2026, 14:05'. */
@Pipe({ name: 'samMoment', pure: false })
export class MomentPipe implements PipeTransform {
  private readonly language = inject(LanguageStore).language;

  transform(instant: string | Absent): string {
    return instant ? formatMoment(instant, this.language()) : '';
  }
}

/** Whole cents as '€ 1.250,00'. */
@Pipe({ name: 'samMoney', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly language = inject(LanguageStore).language;

  transform(cents: number | Absent): string {
    return cents == null ? '' : formatMoney(cents, this.language());
  }
}

/** Whole minutes in hours: 750 as '12,5'. */
@Pipe({ name: 'samHours', pure: false })
export class HoursPipe implements PipeTransform {
  private readonly language = inject(LanguageStore).language;

  transform(minutes: number | Absent): string {
    return minutes == null ? '' : formatHours(minutes, this.language());
  }
}

@Pipe({ name: 'samNumber', pure: false })
export class NumberPipe implements PipeTransform {
  private readonly language = inject(LanguageStore).language;

  transform(value: number | Absent, maximumFractionDigits = 1): string {
    return value == null ? '' : formatNumber(value, this.language(), maximumFractionDigits);
  }
}
