import { delayAfter, failuresForgottenAfter, mustWait } from './sign-in-delay.js';

describe('the delay after mistakes in signing in', () => {
  it('is nothing for the first four, then doubles from a minute to a quarter of an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 1_000].map(delayAfter)).toEqual([0, 0, 0, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('passes', () => {
    expect(mustWait(5, 59)).toBe(true);
    expect(mustWait(5, 60)).toBe(false);
    expect(mustWait(1_000, 899)).toBe(true);
    expect(mustWait(1_000, 900)).toBe(false);
    expect(mustWait(4, 0)).toBe(false);
  });

  it('leaves a guesser about a hundred tries in a day', () => {
    let tries = 0;
    for (let now = 0; now < failuresForgottenAfter; tries += 1) now += Math.max(1, delayAfter(tries));
    expect(tries).toBeLessThan(110);
  });
});
