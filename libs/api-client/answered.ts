import { HttpEvent, HttpResponse } from '@angular/common/http';
import { filter, map, type OperatorFunction, pipe } from 'rxjs';
import type { StrictHttpResponse } from './generated/strict-http-response';

const isResponse = (event: HttpEvent<unknown>): event is HttpResponse<unknown> => event instanceof HttpResponse;

/** The answer to a call. Every generated function shares it, so that each stays small. */
export const answered = <T>(): OperatorFunction<HttpEvent<unknown>, StrictHttpResponse<T>> =>
  pipe(filter(isResponse), map((response) => response as StrictHttpResponse<T>));

/** The same for a call that is answered without a body. */
export const emptied = (): OperatorFunction<HttpEvent<unknown>, StrictHttpResponse<void>> =>
  pipe(filter(isResponse), map((response) => response.clone({ body: undefined }) as unknown as StrictHttpResponse<void>));
