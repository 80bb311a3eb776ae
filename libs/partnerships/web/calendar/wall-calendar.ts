import { Injectable } from '@angular/core';

/** The calendar on the reader's own wall, for what a form fills in beforehand. What is right, the API decides. */
@Injectable({ providedIn: 'root' })
export class WallCalendar {
  /** Today as 'YYYY-MM-DD': Swedish writes dates that way. */
  today(): string {
    return new Intl.DateTimeFormat('sv-SE').format();
  }
}
