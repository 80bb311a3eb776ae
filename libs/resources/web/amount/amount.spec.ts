import { amountFrom } from './amount';

describe('amountFrom', () => {
  it.each([
    ['1.250,50', 125_050],
    ['€ 1 250', 125_000],
    ['1250', 125_000],
    ['12.5', 1250],
    ['0,07', 7],
    ['19,99', 1999],
    ['-5', -500],
  ])('reads %s as Dutch euros', (text, cents) => {
    expect(amountFrom(text, 'money', 'nl')).toBe(cents);
  });

  it('reads English thousands and decimals', () => {
    expect(amountFrom('1,250.50', 'money', 'en')).toBe(125_050);
  });

  it('counts hours in minutes', () => {
    expect(amountFrom('12,5', 'hours', 'nl')).toBe(750);
    expect(amountFrom('0,1', 'hours', 'nl')).toBe(6);
  });

  it('takes whole pieces only', () => {
    expect(amountFrom('20', 'places', 'nl')).toBe(20);
    expect(amountFrom('2,5', 'places', 'nl')).toBeUndefined();
  });

  it.each(['', 'veel', '1,2,3', '12,345', '1e9', '99999999999999999'])('does not guess at "%s"', (text) => {
    expect(amountFrom(text, 'money', 'nl')).toBeUndefined();
  });
});
