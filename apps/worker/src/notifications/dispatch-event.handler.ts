import { Injectable } from '@nestjs/common';
import { DispatchEvent } from '@ketnoi/notifications';
import type { JobHandler, JobPayload } from '@ketnoi/platform';

/** Decides who hears of one event. */
@Injectable()
export class DispatchEventHandler implements JobHandler<'dispatch'> {
  readonly job = 'dispatch';

  constructor(private readonly dispatching: DispatchEvent) {}

  async run({ eventId }: JobPayload<'dispatch'>): Promise<void> {
    await this.dispatching.run(eventId);
  }
}
