import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isId, notFound } from '@ketnoi/common';
import { CertificateQueries } from '@ketnoi/membership';
import { FileStore } from '@ketnoi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../graphql/access.js';
import { Callers } from '../graphql/caller.js';

/** Hands the drawn paper to those who may read it: its own people, the Department, the examiners of the case. */
@Controller('certificates')
export class CertificatesController {
  constructor(
    private readonly callers: Callers,
    private readonly certificates: CertificateQueries,
    private readonly files: FileStore,
  ) {}

  @Access('verified')
  @Get(':id.pdf')
  async paper(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const paper = isId(id) ? await this.certificates.paper(await this.callers.actorOf(request), id) : null;
    if (!paper) throw notFound('certificate');
    void reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="ketnoi-${paper.code}.pdf"`)
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff');
    return this.files.get(paper.pdfKey);
  }
}
