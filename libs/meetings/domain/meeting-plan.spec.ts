import { meetingPlanErrors } from './meeting-plan.js';

const surroundings = { today: '2026-06-15', isOpen: ({ id }: { id: string }) => id !== 'gone' };
const point = (id: string) => ({ kind: 'discussion-point', id });

describe('a planned meeting', () => {
  it.each(['2026-06-15', '2026-06-16'])('can be on %s, today or later, also without points', (plannedOn) => {
    expect(meetingPlanErrors({ plannedOn, points: [] }, surroundings)).toEqual([]);
  });

  it('is not in the past', () => {
    expect(meetingPlanErrors({ plannedOn: '2026-06-14', points: [] }, surroundings)).toEqual([{ pointer: '/plannedOn', code: 'meeting-plan.passed' }]);
  });

  it('takes points that are on the list, each once', () => {
    const points = [point('one'), point('gone'), point('one'), { kind: 'attestation-difference', id: 'one' }];
    expect(meetingPlanErrors({ plannedOn: '2026-07-01', points }, surroundings)).toEqual([
      { pointer: '/points/1', code: 'discussion-point.not-open' },
      { pointer: '/points/2', code: 'discussion-point.twice' },
    ]);
  });
});
