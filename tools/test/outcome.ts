import { existsSync, readFileSync } from 'node:fs';

/** How many checks or tests of a part held and how many did not. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number };
  readonly errors: readonly unknown[];
}

export function ofChecks(held: readonly boolean[]): Outcome {
  const passed = held.filter(Boolean).length;
  return { passed, failed: held.length - passed };
}

/** A suite that could not be run counts as one failure. */
export function ofJest(report: JestReport): Outcome {
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
}

export function ofPlaywright({ stats, errors }: PlaywrightReport): Outcome {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * What a runner counted. No report, no test at all, or a runner that failed without a failed test is itself a failure.
 */
export function fromReport<R>(file: string, succeeded: boolean, count: (report: R) => Outcome): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const counted = count(JSON.parse(readFileSync(file, 'utf8')));
  const silentFailure = counted.failed === 0 && (!succeeded || counted.passed === 0);
  return silentFailure ? { ...counted, failed: 1 } : counted;
}
