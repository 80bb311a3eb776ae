/** Rounded to one decimal, halves away from 0, and never −0. */
export function oneDecimal(value: number): number {
  const tenths = Math.floor(Math.abs(value) * 10 + 0.5 + 1e-9);
  return tenths === 0 ? 0 : (Math.sign(value) * tenths) / 10;
}
