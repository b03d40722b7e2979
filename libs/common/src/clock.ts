/** The only source of time. Rules take `now` from it, so that specifications can set it. */
export interface Clock {
  now(): Date;
}

/** The wall clock, cut to milliseconds as timestamptz(3) keeps them. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is set: for specifications and for replaying 2021 in the demonstration world. */
export class SettableClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}
