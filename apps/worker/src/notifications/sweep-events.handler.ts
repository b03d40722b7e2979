import { Injectable } from '@nestjs/common';
import { EventSweeper, type JobHandler } from '@ketnoi/platform';

/** Queues events whose dispatch was lost on the way. */
@Injectable()
export class SweepEventsHandler implements JobHandler<'sweepEvents'> {
  readonly job = 'sweepEvents';

  constructor(private readonly sweeper: EventSweeper) {}

  async run(): Promise<void> {
    await this.sweeper.run();
  }
}
