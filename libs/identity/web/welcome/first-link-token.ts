import { Injectable } from '@angular/core';

/** Holds the token of a first link as long as the page lives, so that its reader can sign in on the way and come back. */
@Injectable({ providedIn: 'root' })
export class FirstLinkToken {
  private token = '';

  /** The token behind the # of the address, or the one that was there before. */
  take(fragment: string | null): string {
    this.token = new URLSearchParams(fragment ?? '').get('token') ?? this.token;
    return this.token;
  }
}
