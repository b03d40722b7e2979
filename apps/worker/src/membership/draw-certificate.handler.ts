import { Injectable } from '@nestjs/common';
import { DrawCertificate } from '@ketnoi/membership';
import type { JobHandler, JobPayload } from '@ketnoi/platform';

/** Draws the PDF of a certificate. */
@Injectable()
export class DrawCertificateHandler implements JobHandler<'drawCertificate'> {
  readonly job = 'drawCertificate';

  constructor(private readonly drawing: DrawCertificate) {}

  run({ certificateId }: JobPayload<'drawCertificate'>): Promise<void> {
    return this.drawing.run(certificateId);
  }
}
