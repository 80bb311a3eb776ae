import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { preferredLanguage } from '../../domain/index.js';
import { Problem } from './problem.js';
import { ProblemTextRegistry } from './problem-texts.js';

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'malformed-body',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Tells every failure as application/problem+json, in the reader's language and without internals. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly texts: ProblemTextRegistry) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = this.toProblem(error);
    const language = preferredLanguage(request.headers['accept-language']);
    response
      .status(problem.status)
      .type('application/problem+json')
      .set('Cache-Control', 'no-store')
      .set('Content-Language', language)
      .send(
        JSON.stringify({
          type: `urn:samenspel:problem:${problem.code}`,
          title: this.texts.text(problem.code, language, problem.details.values),
          status: problem.status,
          detail: this.texts.text(problem.code, language, problem.details.values),
          code: problem.code,
          errors: problem.details.errors?.map(({ pointer, code, values }) => ({
            pointer,
            code,
            detail: this.texts.text(code, language, values),
          })),
          current: problem.details.current,
        }),
      );
  }

  private toProblem(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const status = error instanceof HttpException ? error.getStatus() : statusOfMiddleware(error);
    if (status !== undefined && status < 500) return new Problem(status, codeOfStatus[status] ?? 'malformed-body');
    this.logger.error(error instanceof Error ? error : new Error(String(error)));
    return status === 503 ? new Problem(503, 'unavailable') : new Problem(500, 'unexpected');
  }
}

/** Express middleware (the body parser) marks its errors with a status instead of a class. */
function statusOfMiddleware(error: unknown): number | undefined {
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : undefined;
}
