import { decisionCountKey } from './decision-count';

describe('decisionCountKey', () => {
  it.each([
    [0, 0, 'none'],
    [1, 0, 'one'],
    [1, 1, 'oneJoint'],
    [3, 0, 'other'],
    [3, 2, 'someJoint'],
    [3, 3, 'allJoint'],
  ])('says of %d decisions with %d joint: %s', (decisionCount, jointDecisionCount, form) => {
    expect(decisionCountKey({ decisionCount, jointDecisionCount })).toBe(`decisionCount.${form}`);
  });
});
