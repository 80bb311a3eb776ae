import { trustAndCourse } from './instruments/trust-and-course.js';
import { overallPoints } from './overall-points.js';

const { scale } = trustAndCourse;

describe('overallPoints', () => {
  it('is the mean of what is displayed, to one decimal', () => {
    expect(overallPoints([{ kind: 'mean', mean: 3.2 }, { kind: 'mean', mean: 4.1 }, { kind: 'mean', mean: 2.7 }], scale)).toBe(3.3);
  });

  it('counts a band as its edge', () => {
    expect(overallPoints([{ kind: 'band', band: 'low' }, { kind: 'band', band: 'high' }, { kind: 'mean', mean: 3 }], scale)).toBe(3);
  });

  it('is unknown, never zero, where nothing is displayed', () => {
    expect(overallPoints([], scale)).toBeNull();
  });
});
