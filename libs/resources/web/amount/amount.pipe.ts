import { Pipe, type PipeTransform, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { PledgeKind } from '@samenspel/api-client';
import { LanguageStore, formatHours, formatMoney, formatNumber } from '@samenspel/ui';

/** An amount in the unit of its kind: '€ 1.250,00', '12,5 uur' or '20 plekken'; `bare` leaves out the word, not the euro. */
@Pipe({ name: 'resourcesAmount', pure: false })
export class AmountPipe implements PipeTransform {
  private readonly language = inject(LanguageStore).language;
  private readonly transloco = inject(TranslocoService);

  transform(amount: number, kind: PledgeKind, bare: 'bare' | '' = ''): string {
    if (kind === 'money') return formatMoney(amount, this.language());
    const count = kind === 'hours' ? formatHours(amount, this.language()) : formatNumber(amount, this.language());
    if (bare) return count;
    return this.transloco.translate(`resources.unit.${kind}.${amount === 1 ? 'one' : 'other'}`, { count });
  }
}
