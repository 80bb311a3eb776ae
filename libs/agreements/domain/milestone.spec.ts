import { completionErrors, forecastErrors, milestoneDueOn, milestoneStatus } from './milestone.js';

const today = '2026-11-24';

describe('milestoneStatus', () => {
  it('is planned until and on the day that was agreed', () => {
    expect(milestoneStatus({ baselineOn: '2026-11-24' }, today)).toBe('planned');
  });

  it('stays planned when it is expected earlier than agreed', () => {
    expect(milestoneStatus({ baselineOn: '2026-12-08', forecastOn: '2026-12-01' }, today)).toBe('planned');
  });

  it('is moved when it is expected later than agreed, also when the agreed day has passed', () => {
    expect(milestoneStatus({ baselineOn: '2026-11-01', forecastOn: '2026-12-01' }, today)).toBe('moved');
  });

  it('waits from the day after it was expected', () => {
    expect(milestoneStatus({ baselineOn: '2026-11-23' }, today)).toBe('waiting');
    expect(milestoneStatus({ baselineOn: '2026-11-01', forecastOn: '2026-11-23' }, today)).toBe('waiting');
  });

  it('is completed whatever was expected', () => {
    expect(milestoneStatus({ baselineOn: '2026-11-01', completedOn: '2026-11-20' }, today)).toBe('completed');
  });
});

describe('milestoneDueOn', () => {
  it('follows the forecast where there is one', () => {
    expect(milestoneDueOn({ baselineOn: '2026-11-01' })).toBe('2026-11-01');
    expect(milestoneDueOn({ baselineOn: '2026-11-01', forecastOn: '2026-12-01' })).toBe('2026-12-01');
  });
});

describe('forecastErrors', () => {
  it('accepts today and later', () => {
    expect(forecastErrors({ forecastOn: today }, { startsOn: '2026-01-01', today })).toEqual([]);
  });

  it('refuses a day that has passed', () => {
    expect(forecastErrors({ forecastOn: '2026-11-23' }, { startsOn: '2026-01-01', today })).toEqual([
      { pointer: '/forecastOn', code: 'milestone.forecast-passed' },
    ]);
  });

  it('refuses a day before the agreement starts', () => {
    expect(forecastErrors({ forecastOn: '2026-12-31' }, { startsOn: '2027-01-01', today })).toEqual([
      { pointer: '/forecastOn', code: 'milestone.before-start' },
    ]);
  });
});

describe('completionErrors', () => {
  it('accepts every day from the start of the agreement until today', () => {
    expect(completionErrors({ completedOn: '2026-01-01' }, { startsOn: '2026-01-01', today })).toEqual([]);
    expect(completionErrors({ completedOn: today }, { startsOn: '2026-01-01', today })).toEqual([]);
  });

  it('refuses a day that is still to come', () => {
    expect(completionErrors({ completedOn: '2026-11-25' }, { startsOn: '2026-01-01', today })).toEqual([
      { pointer: '/completedOn', code: 'milestone.completed-later' },
    ]);
  });

  it('refuses a day before the agreement started', () => {
    expect(completionErrors({ completedOn: '2025-12-31' }, { startsOn: '2026-01-01', today })).toEqual([
      { pointer: '/completedOn', code: 'milestone.completed-before-start' },
    ]);
  });
});
