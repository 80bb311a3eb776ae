import { Pipe, type PipeTransform, inject } from '@angular/core';
import { parseRecurrence, recurrenceInWords } from '@samenspel/agreements/domain';
import { LanguageStore } from '@samenspel/ui';

/** A rule of RFC 5545 as people say it: 'elk kwartaal, op de laatste werkdag'. */
@Pipe({ name: 'agreementsRecurrence', pure: false })
export class RecurrencePipe implements PipeTransform {
  private readonly language = inject(LanguageStore).language;

  transform(rule: string): string {
    const parsed = parseRecurrence(rule);
    return 'rule' in parsed ? recurrenceInWords(parsed.rule, this.language()) : rule;
  }
}
