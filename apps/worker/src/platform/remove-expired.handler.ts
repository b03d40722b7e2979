import { Injectable } from '@nestjs/common';
import { ExpiredRows, type JobHandler } from '@ketnoi/platform';

/** Removes keys of retries and counts of limits that are over. */
@Injectable()
export class RemoveExpiredHandler implements JobHandler<'removeExpired'> {
  readonly job = 'removeExpired';

  constructor(private readonly rows: ExpiredRows) {}

  async run(): Promise<void> {
    await this.rows.run();
  }
}
