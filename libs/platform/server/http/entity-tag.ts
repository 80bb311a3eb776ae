import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { Problem } from './problem.js';

/** A record that can change under its reader. */
export interface Versioned {
  readonly version: number;
}

/** The version that the client worked on, from If-Match. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (header === undefined) throw new Problem(428, 'version-required');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new Problem(412, 'stale-version');
  return Number(version);
});

/** Puts the version of an answered record in its ETag. */
@Injectable()
export class EntityTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap((body: Partial<Versioned> | undefined) => {
        if (typeof body?.version === 'number') response.set('ETag', `"${body.version}"`);
      }),
    );
  }
}
