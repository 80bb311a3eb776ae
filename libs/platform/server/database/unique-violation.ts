import { type FieldError } from '../../domain/index.js';
import { invalidInput, type Problem } from '../http/problem.js';

const uniqueViolation = '23505';

/**
 * Runs a write and turns the violation of one unique constraint into an error at a field. Other failures pass through.
 * The constraint decides, not a look beforehand, so that two writers at once cannot both pass.
 */
export function orWhenTaken<T>(constraint: string, error: FieldError, write: () => Promise<T>): Promise<T> {
  return whenTaken(constraint, () => invalidInput([error]), write);
}

/** The same for a violation that is no mistake at a field: it becomes the problem that is made then. */
export async function whenTaken<T>(constraint: string, problem: () => Problem, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    const { code, constraint: violated } = ((failure as { driverError?: unknown }).driverError ?? failure) as { code?: string; constraint?: string };
    if (code === uniqueViolation && violated === constraint) throw problem();
    throw failure;
  }
}
