import { jest } from '@jest/globals';

/** A slow machine is no failure: a test that hangs is ended, and nothing else is timed. */
jest.setTimeout(120_000);
