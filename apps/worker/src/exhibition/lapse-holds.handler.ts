import { Injectable } from '@nestjs/common';
import { LapseHolds } from '@ketnoi/exhibition';
import type { JobHandler } from '@ketnoi/platform';

/** Writes down which holds and offers of booths the clock has ended. */
@Injectable()
export class LapseHoldsHandler implements JobHandler<'lapseHolds'> {
  readonly job = 'lapseHolds';

  constructor(private readonly lapsing: LapseHolds) {}

  async run(): Promise<void> {
    await this.lapsing.run();
  }
}
