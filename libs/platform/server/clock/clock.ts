import { Injectable } from '@nestjs/common';
import { dateAt, type LocalDate } from '../../domain/index.js';

/** The only source of the present. Tests and the demo programme put another in its place. */
export abstract class Clock {
  abstract now(): Date;

  /** Today on the wall calendar of an IANA zone. */
  today(zone: string): LocalDate {
    return dateAt(this.now(), zone);
  }
}

@Injectable()
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that stands where it is put and moves when told to. */
export class SettableClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.moment);
  }

  moveTo(moment: Date): void {
    this.moment = moment;
  }
}
