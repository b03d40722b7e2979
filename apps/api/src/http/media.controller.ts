import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { LinkPrivateFile, OpenPublicFile, type OpenedFile } from '@ketnoi/media';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../graphql/access.js';
import { Callers } from '../graphql/caller.js';

/** Hands out files. Whatever they hold, a browser shows them as what they are or saves them, and runs nothing (trust U9, U14). */
@Controller()
export class MediaController {
  constructor(
    private readonly callers: Callers,
    private readonly publicFiles: OpenPublicFile,
    private readonly links: LinkPrivateFile,
  ) {}

  /** A photo that anybody may see. The address names the content, which never changes. */
  @Access('anyone')
  @Get('media/:fileId/:variant.webp')
  async photo(@Param('fileId') fileId: string, @Param('variant') variant: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const file = await this.publicFiles.run(fileId, variant);
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return hand(reply, file);
  }

  /** A private file behind a link of five minutes, for the person it was made for, signed in. */
  @Access('signed-in')
  @Get('files/:signed')
  async privateFile(@Param('signed') signed: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const file = await this.links.open(await this.callers.actorOf(request), signed);
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    return hand(reply, file);
  }
}

function hand(reply: FastifyReply, { content, mediaType, fileName }: OpenedFile): Buffer {
  const disposition = mediaType === 'application/pdf' ? 'attachment' : 'inline';
  void reply
    .header('content-type', mediaType)
    .header('content-disposition', `${disposition}; filename="${fileName}"`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'");
  return content;
}
