import { rateLimited } from '@ketnoi/common';

/** Work that may take much memory: one piece at a time in this process, a bounded number waiting. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly most: number) {}

  /** Fault RATE_LIMITED when too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.most) throw rateLimited('seal upload', 5);
    this.waiting += 1;
    const mine = this.last.then(work);
    this.last = mine.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }
}
