import { HttpResponse, type HttpEvent } from '@angular/common/http';
import { filter, map, type Observable } from 'rxjs';

/** The answer to a request, without what is told on its way; shared by all calls, which keeps each of them small. */
export function answersTo<T>(events: Observable<HttpEvent<unknown>>, read: (response: HttpResponse<unknown>) => T): Observable<T> {
  return events.pipe(
    filter((event) => event instanceof HttpResponse),
    map(read),
  );
}
