import { Injectable } from '@nestjs/common';
import { DeliverNotification } from '@ketnoi/notifications';
import type { JobHandler, JobPayload } from '@ketnoi/platform';

/** Sends one delivery of the ledger. */
@Injectable()
export class DeliverNotificationHandler implements JobHandler<'deliver'> {
  readonly job = 'deliver';

  constructor(private readonly delivering: DeliverNotification) {}

  async run({ deliveryId }: JobPayload<'deliver'>): Promise<void> {
    await this.delivering.run(deliveryId);
  }
}
