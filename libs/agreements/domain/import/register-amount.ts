import type { CellReading } from './register-date.js';
import type { RegisterCell } from './register-table.js';

const largest = 1_000_000_000_000;
const grouped = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/;
const plain = /^\d+(,\d{1,2})?$/;
const either = /^[\d.,]*\d[.,]\d+$/;

/**
 * An amount of euros in Dutch notation, as whole cents: dots between thousands, a comma before the cents. What another
 * notation reads otherwise, as '1250.50' and '1,250', is refused as ambiguous rather than guessed.
 */
export function readAmount(cell: RegisterCell): CellReading<number> {
  if (typeof cell === 'number') return centsOf(cell);
  if (typeof cell !== 'string') return { code: 'register-import.amount' };
  const text = cell
    .replace(/€|\beuro?\b/gi, '')
    .replace(/\s+/g, '')
    .replace(/,[-\u2013]+$/, '');
  if (/^[-\u2212(]/.test(text)) return { code: 'register-import.amount-negative' };
  if (grouped.test(text) || plain.test(text)) return centsOf(Number(text.replaceAll('.', '').replace(',', '.')));
  return { code: either.test(text) ? 'register-import.amount-ambiguous' : 'register-import.amount' };
}

function centsOf(euros: number): CellReading<number> {
  const cents = Math.round(euros * 100);
  if (euros < 0) return { code: 'register-import.amount-negative' };
  if (!Number.isFinite(euros) || cents > largest * 100) return { code: 'register-import.amount' };
  return Math.abs(cents - euros * 100) < 0.000_001 * Math.max(1, cents) ? { value: cents } : { code: 'register-import.amount-decimals' };
}
