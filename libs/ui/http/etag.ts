import type { HttpHeaders } from '@angular/common/http';

/** The version of what was read, to send back as If-Match with a change (412 when somebody else was first). */
export function etagOf(response: { headers: HttpHeaders }): string {
  return response.headers.get('ETag') ?? '';
}
