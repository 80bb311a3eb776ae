import { Injectable, inject, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { Api, type SearchHitDto, search } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { catchError, debounceTime, distinctUntilChanged, from, map, of, switchMap } from 'rxjs';

const patience = 200;
const shortest = 2;

/** Finds partnerships and agreements while a person types. */
@Injectable()
export class SearchStore {
  private readonly api = inject(Api);
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

  private find(q: string) {
    return from(this.api.invoke(search, { programmeId: this.session.programmeId(), q })).pipe(
      map(({ items }): readonly SearchHitDto[] | undefined => items),
      catchError(() => of(undefined)),
    );
  }
}
