import { HttpErrorResponse } from '@angular/common/http';

/** What is wrong with one field of a request. `pointer` is a JSON pointer such as '/milestones/0/dueOn'. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  /** In the reader's language. */
  readonly detail: string;
}

/** RFC 9457 as the API answers it. `status` is 0 when the API could not be reached. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: string;
  readonly errors?: readonly FieldError[];
}

/** The problem inside whatever a request failed with; never throws. */
export function toProblem(error: unknown): ProblemDetails {
  const response = httpErrorIn(error);
  if (!response) return { type: 'about:blank', title: '', status: 500, code: 'unexpected' };
  const body = parsed(response.error);
  if (isProblem(body)) return body;
  const code = response.status === 0 ? 'unreachable' : 'unexpected';
  return { type: 'about:blank', title: '', status: response.status, code };
}

/** A request for an answer without content reads every body as text, that of a problem too. */
function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function httpErrorIn(error: unknown): HttpErrorResponse | undefined {
  if (error instanceof HttpErrorResponse) return error;
  if (error instanceof Error && error.cause instanceof HttpErrorResponse) return error.cause;
  return undefined;
}

function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}
