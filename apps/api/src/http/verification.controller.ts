import { Controller, Get, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import { CertificateQueries } from '@ketnoi/membership';
import { ActLimits } from '@ketnoi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../graphql/access.js';
import { localeOf } from '../graphql/caller.js';
import { VERIFYING } from '../membership/verifying.js';
import { sendPage } from './plain-page.js';
import { certificatePage, typeCodePage } from './verification.pages.js';

/** No code is longer, spaces and hyphens included. */
const LONGEST_CODE = 40;

/**
 * Where the QR of a certificate leads: what it is worth at this instant, for anybody. A malformed code and an unknown one are
 * answered alike, and nothing is cached (trust P33). Source: compliance.md, section 6, Verification.
 */
@Controller()
export class VerificationController {
  constructor(private readonly certificates: CertificateQueries, private readonly limits: ActLimits) {}

  @Access('anyone')
  @Get('v/:code')
  async show(@Param('code') code: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    await this.limits.count(VERIFYING, request.ip);
    const shown = await this.certificates.verify(code);
    if (shown) return sendPage(reply, certificatePage(shown, localeOf(request)));
    void reply.status(HttpStatus.NOT_FOUND);
    return sendPage(reply, typeCodePage(localeOf(request), true));
  }

  @Access('anyone')
  @Get('xac-minh')
  type(@Query('code') code: string | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    if (typeof code !== 'string') return sendPage(reply, typeCodePage(localeOf(request), false));
    void reply.status(HttpStatus.SEE_OTHER).header('location', `/v/${encodeURIComponent(code.slice(0, LONGEST_CODE))}`);
    return '';
  }
}
