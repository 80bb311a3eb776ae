import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp } from 'pino-http';
import { newId, type StructuredLogger } from '@samenspel/platform/server';

/** Addresses whose requests leave no line. Routes do not tell capitals from small letters either. */
const unlogged = /^\/(p|health)\//i;

/** An address as it may stand in a log: no query, and nothing that is as long as a token. */
function loggedPath(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/[\w-]{43,}/g, '…');
}

/** One line a request: what, how it ended and how long it took. Pulse pages leave no line: answering has no trace. */
export function requestLog(logger: StructuredLogger) {
  const log = pinoHttp({
    logger: logger.pino,
    genReqId: () => newId(),
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
  return (request: IncomingMessage, response: ServerResponse, next: () => void) =>
    unlogged.test(request.url ?? '') ? next() : log(request, response, next);
}
