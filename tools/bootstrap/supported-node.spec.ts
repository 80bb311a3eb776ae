import { describe, expect, it } from '@jest/globals';
import { isSupported } from './supported-node.mjs';

describe('the Node that Samenspel runs on', () => {
  it.each(['22.22.3', '22.23.0', '24.15.0', '24.21.0', '26.0.0'])('may be %s', (version) => {
    expect(isSupported(version)).toBe(true);
  });

  it.each(['20.20.2', '22.22.2', '23.11.0', '24.14.9', '25.1.0'])('may not be %s', (version) => {
    expect(isSupported(version)).toBe(false);
  });
});
