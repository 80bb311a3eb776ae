import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { preferredLanguage } from '@samenspel/platform/domain';

/** The language that the reader asked for, for texts that the API itself writes. */
export const ReaderLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  preferredLanguage(context.switchToHttp().getRequest<Request>().headers['accept-language']),
);
