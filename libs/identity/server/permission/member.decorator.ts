import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedInRequest } from './permission.guard.js';

/** The membership of the person who asks; only on routes of a programme. */
export const Member = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedInRequest>().membership,
);
