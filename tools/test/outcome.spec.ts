import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fromReport, ofChecks, ofJest, ofPlaywright } from './outcome.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samenspel-outcome-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function jestReport(numPassedTests: number, numFailedTests = 0, numRuntimeErrorTestSuites = 0): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }));
  return file;
}

describe('the count of a part', () => {
  it('is one for each check', () => {
    expect(ofChecks([true, false, true])).toEqual({ passed: 2, failed: 1 });
  });

  it('is what Jest counted, with a suite that could not run as a failure', () => {
    expect(fromReport(jestReport(3, 1, 1), false, ofJest)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a flaky browser test as failed', () => {
    expect(ofPlaywright({ stats: { expected: 4, flaky: 1, unexpected: 1 }, errors: [] })).toEqual({ passed: 4, failed: 2 });
  });

  it('is a failure when no test was found', () => {
    expect(fromReport(jestReport(0), true, ofJest)).toEqual({ passed: 0, failed: 1 });
  });

  it('is a failure when the runner failed without a failed test', () => {
    expect(fromReport(jestReport(5), false, ofJest)).toEqual({ passed: 5, failed: 1 });
  });

  it('is a failure when the runner left no report', () => {
    expect(fromReport(path.join(folder, 'none.json'), true, ofJest)).toEqual({ passed: 0, failed: 1 });
  });
});
