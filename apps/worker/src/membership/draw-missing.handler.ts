import { Injectable } from '@nestjs/common';
import { DrawMissing } from '@ketnoi/membership';
import type { JobHandler } from '@ketnoi/platform';

/** Draws certificates whose own drawing job was lost. */
@Injectable()
export class DrawMissingHandler implements JobHandler<'drawMissing'> {
  readonly job = 'drawMissing';

  constructor(private readonly drawing: DrawMissing) {}

  async run(): Promise<void> {
    await this.drawing.run();
  }
}
