import { conflict, type Problem } from '@samenspel/platform/server';
import { type DraftStatus, type DraftStep, stepProblem } from '../../domain/index.js';

/** Somebody has moved the draft to where it can be written in no longer. */
export const draftMoved = (status: DraftStatus): Problem => conflict(stepProblem('withdraw', status)!);

/** Refuses a step that the status of the draft does not allow. */
export function rejectStep(step: DraftStep, status: DraftStatus): void {
  const code = stepProblem(step, status);
  if (code) throw conflict(code);
}
