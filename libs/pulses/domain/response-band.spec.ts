import { responseBand } from './response-band.js';

describe('the band of a response', () => {
  it.each([
    [0, 9, 'below-40'],
    [39, 100, 'below-40'],
    [2, 5, '40-to-59'],
    [59, 100, '40-to-59'],
    [3, 5, '60-to-79'],
    [79, 100, '60-to-79'],
    [4, 5, '80-and-above'],
    [9, 9, '80-and-above'],
  ])('of %i answers from %i invited is %s', (responses, invited, band) => {
    expect(responseBand(responses, invited)).toBe(band);
  });

  it('does not exist for counts that cannot be', () => {
    expect(() => responseBand(0, 0)).toThrow(RangeError);
    expect(() => responseBand(6, 5)).toThrow(RangeError);
  });
});
