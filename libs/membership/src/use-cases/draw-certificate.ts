import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { done, system, type Id } from '@ketnoi/common';
import { FileStore, PermanentJobError, SETTINGS, UnitOfWork, type Settings } from '@ketnoi/platform';
import { drawPaper } from '../certificate-paper/draw-paper.js';
import { CertificateEntity } from '../data/certificate.entity.js';
import { CertificateQueries } from '../data/certificate.queries.js';

/**
 * Draws the paper of a certificate and keeps it once, with its SHA-256. Running twice is harmless: the same certificate
 * gives the same bytes, and the first hash stays. Source: compliance.md, section 6, PDF.
 */
@Injectable()
export class DrawCertificate {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly certificates: CertificateQueries,
    private readonly files: FileStore,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(certificateId: Id): Promise<void> {
    const toDraw = await this.certificates.toDraw(certificateId);
    if (!toDraw) throw new PermanentJobError(`no certificate ${certificateId}`);
    if (toDraw.certificate.pdfSha256 !== null) return;
    const pdfKey = `certificates/${certificateId}.pdf`;
    const bytes = await drawPaper(toDraw, this.settings.PUBLIC_ORIGIN);
    const pdfSha256 = createHash('sha256').update(bytes).digest('hex');
    await this.files.put(pdfKey, bytes);
    await this.unit.run(system('draw-certificate'), async (tx) => {
      const certificate = await tx.lock(CertificateEntity, certificateId);
      if (certificate.pdfKey === null) {
        await tx.rows(`UPDATE certificate SET pdf_key = $2, pdf_sha256 = $3 WHERE id = $1`, [certificateId, pdfKey, pdfSha256]);
      }
      return done({ certificateId });
    });
  }
}
