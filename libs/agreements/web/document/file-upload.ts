import { HttpClient, HttpEventType, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Api } from '@samenspel/api-client';
import { type Observable, firstValueFrom, tap } from 'rxjs';

type Operation<P, R> = (http: HttpClient, rootUrl: string, params: P) => Observable<{ readonly body: R }>;

/** Calls an operation of the API that takes a file, and tells how much of it has left. */
@Injectable({ providedIn: 'root' })
export class FileUpload {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  /** @param told whole percents, from 0 to 100 */
  async send<P, R>(operation: Operation<P, R>, params: P, told: (percent: number) => void): Promise<R> {
    const request = (sent: HttpRequest<unknown>) =>
      this.http.request(sent.clone({ reportUploadProgress: true })).pipe(tap((event) => tell(event, told)));
    const { body } = await firstValueFrom(operation({ request } as unknown as HttpClient, this.api.rootUrl, params));
    return body;
  }
}

function tell(event: HttpEvent<unknown>, told: (percent: number) => void): void {
  if (event.type === HttpEventType.UploadProgress && event.total) told(Math.round((100 * event.loaded) / event.total));
}
