import { describe, expect, it } from '@jest/globals';
import { boundaries } from './boundaries.mjs';

function mayUse(source: string, target: string): boolean {
  const constraint = boundaries.depConstraints.find(({ sourceTag }) => sourceTag === `capability:${source}`);
  return constraint?.onlyDependOnLibsWithTags.some((tag) => tag === '*' || tag === `capability:${target}`) ?? false;
}

describe('the river of capabilities', () => {
  it.each([
    ['identity', 'platform'],
    ['agreements', 'partnerships'],
    ['health', 'pulses'],
    ['reminders', 'health'],
    ['pulses', 'ui'],
    ['pulses', 'api-client'],
    ['application', 'reminders'],
  ])('lets %s use %s', (source, target) => expect(mayUse(source, target)).toBe(true));

  it.each([
    ['platform', 'identity'],
    ['partnerships', 'agreements'],
    ['agreements', 'resources'],
    ['agreements', 'pulses'],
    ['pulses', 'health'],
    ['health', 'reminders'],
    ['ui', 'identity'],
    ['agreements', 'application'],
    ['unknown', 'platform'],
  ])('does not let %s use %s', (source, target) => expect(mayUse(source, target)).toBe(false));
});
