import { describe, expect, it } from '@jest/globals';
import { errorIn } from './service.ts';

describe('the error in a log line', () => {
  it('is the message of a line of level error or fatal', () => {
    expect(errorIn('{"level":50,"msg":"mail could not be sent"}')).toBe('mail could not be sent');
    expect(errorIn('{"level":60,"err":{"message":"out of memory"}}')).toBe('out of memory');
  });

  it.each(['{"level":40,"msg":"slow"}', '{"level":30,"msg":"worker ready"}', 'plain text', '{"level":50'])(
    'is absent in %s',
    (line) => expect(errorIn(line)).toBeUndefined(),
  );
});
