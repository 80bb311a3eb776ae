import { HttpHeaders, type HttpResponse } from '@angular/common/http';

/** The version of what was read, to send back with a change. */
export function etagOf(response: HttpResponse<unknown> | { headers: HttpHeaders }): string {
  return response.headers.get('ETag') ?? '';
}

/** Headers that let a change through only if nobody changed it since `etag` was read (412 otherwise). */
export function ifMatch(etag: string): HttpHeaders {
  return new HttpHeaders({ 'If-Match': etag });
}
