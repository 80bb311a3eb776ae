import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ScopedRequest } from './request-scope.js';

/** One transaction for each request inside a programme; the answer leaves after the commit. */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { scope } = context.switchToHttp().getRequest<ScopedRequest>();
    if (!scope) return next.handle();
    return from(this.unitOfWork.run(scope, () => firstValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
