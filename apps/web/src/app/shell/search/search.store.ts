import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { SessionStore } from '@samenspel/identity/web';
import { catchError, debounceTime, distinctUntilChanged, map, of, switchMap } from 'rxjs';

export interface SearchResult {
  readonly kind: 'partnership' | 'agreement';
  readonly id: string;
  readonly partnershipId: string;
  readonly title: string;
  readonly context: string;
}

const patience = 200;
const shortest = 2;

/** Finds partnerships and agreements while a person types. */
@Injectable()
export class SearchStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);

  readonly query = signal('');
  /** Undefined while there is nothing to look for, or when the search failed. */
  readonly results = toSignal(
    toObservable(this.query).pipe(
      map((query) => query.trim()),
      distinctUntilChanged(),
      debounceTime(patience),
      switchMap((query) => (query.length < shortest ? of(undefined) : this.find(query))),
    ),
  );

  private find(query: string) {
    const path = `/api/v1/programmes/${this.session.programmeId()}/search`;
    return this.http.get<{ items: readonly SearchResult[] }>(path, { params: { q: query } }).pipe(
      map(({ items }) => items),
      catchError(() => of(undefined)),
    );
  }
}
