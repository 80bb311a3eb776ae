import { groupCode, readGroup } from './group.js';
import type { Group } from './group.js';

const groups: readonly (readonly [string, Group])[] = [
  ['partnership', { kind: 'partnership' }],
  ['sector:civic', { kind: 'sector', sector: 'civic' }],
  ['organisation:0b3c', { kind: 'organisation', organisationId: '0b3c' }],
  ['level:tactical', { kind: 'level', level: 'tactical' }],
];

describe('the code of a group', () => {
  it.each(groups)('%s is written and read back', (code, group) => {
    expect(groupCode(group)).toBe(code);
    expect(readGroup(code)).toEqual(group);
  });

  it.each(['', 'sector:', 'sector:royal', 'level:public', 'organisation:', 'everyone', 'partnership:x'])('is not %j', (code) => {
    expect(() => readGroup(code)).toThrow(RangeError);
  });
});
