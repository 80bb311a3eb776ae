import { countWaiting, soonUntil, taskHolder } from './task.js';

const reader = { personId: 'noor', organisationId: 'employer' };
const item = (organisationId: string, personId: string | null) => ({ dueOn: '2026-12-08', organisationId, personId });

describe('taskHolder', () => {
  it('waits for the reader when the reader is named, whatever the organisation', () => {
    expect(taskHolder(item('employer', 'noor'), reader)).toBe('me');
    expect(taskHolder(item('municipality', 'noor'), reader)).toBe('me');
  });

  it('waits for a colleague who is named, or for the organisation as a whole', () => {
    expect(taskHolder(item('employer', 'sam'), reader)).toBe('colleague');
    expect(taskHolder(item('employer', null), reader)).toBe('organisation');
  });

  it('is no work of the reader when another organisation sees to it', () => {
    expect(taskHolder(item('municipality', null), reader)).toBeUndefined();
    expect(taskHolder(item('municipality', 'sam'), reader)).toBeUndefined();
  });
});

describe('countWaiting', () => {
  it('counts what is due within two weeks or was due already, but not what a colleague sees to', () => {
    const tasks = [
      { dueOn: '2026-11-01', holder: 'me' },
      { dueOn: '2026-12-08', holder: 'organisation' },
      { dueOn: '2026-12-09', holder: 'me' },
      { dueOn: '2026-11-25', holder: 'colleague' },
    ] as const;
    expect(countWaiting(tasks, soonUntil('2026-11-24'))).toBe(2);
  });
});
