import { Injectable } from '@nestjs/common';
import { SweepDeliveries } from '@ketnoi/notifications';
import type { JobHandler } from '@ketnoi/platform';

/** Queues deliveries that no job would move. */
@Injectable()
export class SweepDeliveriesHandler implements JobHandler<'sweepDeliveries'> {
  readonly job = 'sweepDeliveries';

  constructor(private readonly sweeping: SweepDeliveries) {}

  async run(): Promise<void> {
    await this.sweeping.run();
  }
}
