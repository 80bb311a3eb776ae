import type { Resource } from '@angular/core';
import { type ProblemDetails, toProblem } from '../problem/problem-details';

/** What was read; undefined as long as it is not there. */
export function valueOf<T>(reading: Resource<T>) {
  return reading.hasValue() ? reading.value() : undefined;
}

/** Why the first of these that failed could not be read. */
export function problemOf(...readings: readonly Resource<unknown>[]): ProblemDetails | undefined {
  const error = readings.map((reading) => reading.error()).find(Boolean);
  return error && toProblem(error);
}
