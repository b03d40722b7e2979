import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

/**
 * Lets the queue add a job on the connection of an open transaction, and only for the length of one `add`:
 * the job becomes visible when the transaction commits and is gone when it rolls back (docs/adr/0004).
 */
export class JoiningPool {
  private readonly joined = new AsyncLocalStorage<pg.ClientBase>();
  /** What the queue library takes for a pg.Pool. */
  readonly pool: pg.Pool;

  constructor(private readonly own: pg.Pool) {
    const storage = this.joined;
    this.pool = new Proxy(own, {
      get(target, key) {
        if (key === 'query') {
          return (...args: Parameters<pg.Pool['query']>) => (storage.getStore() ?? target).query(...args);
        }
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  on<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
    return this.joined.run(client, work);
  }

  close(): Promise<void> {
    return this.own.end();
  }
}
