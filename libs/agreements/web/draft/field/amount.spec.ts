import { readAmount, writeAmount } from './amount';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('an amount', () => {
  it.each([
    ['€ 1.250,50', 125050],
    ['1250,5', 125050],
    ['1 250', 125000],
    ['1.250.000', 125000000],
    ['75,-', 7500],
    ['0', 0],
    ['', null],
  ])('reads %p as money in whole cents', (text, cents) => {
    expect(readAmount(text, 'money', 'nl')).toBe(cents);
  });

  it.each(['1.25', '12.5', 'twee', '1,2,3', '1,255', '99999999999999999'])('does not guess at %p', (text) => {
    expect(readAmount(text, 'money', 'nl')).toBeUndefined();
  });

  it('keeps hours in whole minutes, pieces whole and indicators with three decimals', () => {
    expect(readAmount('7,5', 'hours', 'nl')).toBe(450);
    expect(readAmount('2,5', 'whole', 'nl')).toBeUndefined();
    expect(readAmount('-2,125', 'decimal', 'nl')).toBe(-2.125);
    expect(readAmount('2,1255', 'decimal', 'nl')).toBeUndefined();
  });

  it('reads and writes in the language of the reader', () => {
    expect(readAmount('1,250.50', 'money', 'en')).toBe(125050);
    expect(plain(writeAmount(125050, 'money', 'nl'))).toBe('1.250,50');
    expect(plain(writeAmount(125000, 'money', 'nl'))).toBe('1.250');
    expect(writeAmount(450, 'hours', 'nl')).toBe('7,5');
    expect(writeAmount(1250.5, 'decimal', 'en')).toBe('1,250.5');
  });

  it('reads back what it writes', () => {
    for (const [measure, amount] of [['money', 1], ['money', 99999999], ['hours', 90], ['hours', 10], ['decimal', -0.125]] as const) {
      expect(readAmount(writeAmount(amount, measure, 'nl'), measure, 'nl')).toBe(amount);
    }
  });
});
