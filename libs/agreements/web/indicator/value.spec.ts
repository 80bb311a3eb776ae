import { valueFrom } from './value';

describe('valueFrom', () => {
  it.each([
    ['1.250,5', 'nl', 1250.5],
    ['1,250.5', 'en', 1250.5],
    ['12.5', 'nl', 12.5],
    ['-3', 'nl', -3],
    ['0,125', 'nl', 0.125],
  ] as const)('reads %s in %s', (text, language, value) => {
    expect(valueFrom(text, language)).toBe(value);
  });

  it.each(['', 'veel', '1,2,3', '0,1234', '1e9'])('does not guess at "%s"', (text) => {
    expect(valueFrom(text, 'nl')).toBeUndefined();
  });
});
