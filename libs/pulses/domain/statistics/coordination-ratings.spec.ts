import { workingTogether } from '../instruments/working-together.js';
import { ratingsIn } from './coordination-ratings.js';

describe('the ratings in a sheet', () => {
  it('are one for each organisation, with the answers in the order of the items', () => {
    const about = (id: string, points: number | null) =>
      Object.fromEntries(workingTogether.items.map(({ code }, place) => [`${code}--${id}`, place === 0 ? points : 3]));
    const sheet = { ...about('linde', 5), ...about('roc', null) };
    expect(ratingsIn(workingTogether, { respondent: '1', from: 'gemeente', sheet })).toEqual([
      { respondent: '1', from: 'gemeente', to: 'linde', items: [5, 3, 3, 3, 3, 3, 3] },
      { respondent: '1', from: 'gemeente', to: 'roc', items: [null, 3, 3, 3, 3, 3, 3] },
    ]);
  });
});
