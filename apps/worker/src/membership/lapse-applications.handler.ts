import { Injectable } from '@nestjs/common';
import { LapseApplications } from '@ketnoi/membership';
import type { JobHandler } from '@ketnoi/platform';

/** Lets applications lapse whose time is over. */
@Injectable()
export class LapseApplicationsHandler implements JobHandler<'lapseApplications'> {
  readonly job = 'lapseApplications';

  constructor(private readonly lapsing: LapseApplications) {}

  async run(): Promise<void> {
    await this.lapsing.run();
  }
}
