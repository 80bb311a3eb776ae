import { trustAndCourse } from '../instruments/trust-and-course.js';
import type { StatedDimension } from '../joint-statement.js';
import { statedPointText, statedToDiscuss } from './stated-to-discuss.js';

const stated = (dimension: StatedDimension['dimension'], mean: number, lowest = mean, highest = mean): StatedDimension => ({ dimension, mean, lowest, highest });

describe('what organisations stated and had better discuss', () => {
  it('is what they are not positive about, and what they see two points or more apart, the lowest first', () => {
    const found = statedToDiscuss([stated('trust', 3), stated('climate', 3.5, 2, 5), stated('commitment', 2.9), stated('embeddedness', 4, 3, 4)], trustAndCourse.scale);
    expect(found.map(({ stated: { dimension }, reasons }) => [dimension, reasons])).toEqual([
      ['commitment', ['low']],
      ['climate', ['diverging']],
    ]);
  });

  it('reads as a point with its evidence', () => {
    const [point] = statedToDiscuss([stated('trust', 2.5, 1, 4)], trustAndCourse.scale);
    expect(statedPointText(point!, '2026-11-20').nl).toBe(
      'Vertrouwen: organisaties zijn er niet positief over (gemiddeld 2,5) en organisaties verschillen (van 1,0 tot 4,0). Uitgesproken in de meetronde van 20 november 2026.',
    );
  });
});
