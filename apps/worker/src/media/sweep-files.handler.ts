import { Injectable } from '@nestjs/common';
import { SweepFiles } from '@ketnoi/media';
import type { JobHandler } from '@ketnoi/platform';

/** Clears the disk of unfinished uploads and removed files. */
@Injectable()
export class SweepFilesHandler implements JobHandler<'sweepFiles'> {
  readonly job = 'sweepFiles';

  constructor(private readonly files: SweepFiles) {}

  async run(): Promise<void> {
    await this.files.run();
  }
}
