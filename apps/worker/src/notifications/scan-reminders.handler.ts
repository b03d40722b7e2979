import { Injectable } from '@nestjs/common';
import { ScanReminders } from '@ketnoi/notifications';
import type { JobHandler } from '@ketnoi/platform';

/** Tells of days that have come. */
@Injectable()
export class ScanRemindersHandler implements JobHandler<'remind'> {
  readonly job = 'remind';

  constructor(private readonly scanning: ScanReminders) {}

  async run(): Promise<void> {
    await this.scanning.run();
  }
}
