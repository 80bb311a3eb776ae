import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { UnitOfWork } from '../database/unit-of-work.js';
import { recordedReadKey } from './recorded-read.decorator.js';
import type { ScopedRequest } from './request-scope.js';

const readingMethods: readonly string[] = ['GET', 'HEAD'];

/** One transaction for each request inside a programme. The answer to a change leaves after the commit; GET can change nothing. */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { scope, method } = context.switchToHttp().getRequest<ScopedRequest>();
    if (!scope) return next.handle();
    const work = () => firstValueFrom(next.handle(), { defaultValue: undefined });
    const reads = readingMethods.includes(method) && !this.reflector.get(recordedReadKey, context.getHandler());
    return from(reads ? this.unitOfWork.read(scope, work) : this.unitOfWork.run(scope, work));
  }
}
