import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { notFound } from '@ketnoi/common';
import type { ReceivedMail } from '@ketnoi/platform';
import type { FastifyReply } from 'fastify';
import { Access } from '../graphql/access.js';
import { DevelopmentMailbox } from './development-mailbox.js';
import { inboxPage, mailPage } from './inbox.pages.js';
import { sendPage } from './plain-page.js';

const SHOWN = 100;
/** A mail is somebody's text: no script, nothing from elsewhere, no form, and a frame without an origin of its own. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

/** The mails of a development machine, to look at. Where no development mailbox runs, none of this exists. */
@Controller('inbox')
export class InboxController {
  constructor(private readonly mailbox: DevelopmentMailbox) {}

  @Access('anyone')
  @Get()
  async list(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!this.mailbox.isOn) throw notFound('inbox');
    return sendPage(reply, inboxPage(await this.mailbox.list(SHOWN)));
  }

  @Access('anyone')
  @Get(':id')
  async mail(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendPage(reply, mailPage(await this.read(id)));
  }

  @Access('anyone')
  @Get(':id/html')
  async html(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { html } = await this.read(id);
    void reply.header('content-security-policy', MAIL_POLICY).header('x-frame-options', 'SAMEORIGIN');
    return sendPage(reply, opensLinksOutside(html));
  }

  @Access('anyone')
  @Get(':id/attachments/:number')
  async attachment(@Param('id') id: string, @Param('number') number: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const attachment = (await this.read(id)).attachments[/^\d{1,2}$/.test(number) ? Number(number) : -1];
    if (!attachment) throw notFound('attachment');
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`;
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    return new StreamableFile(attachment.content, { type: 'application/octet-stream', disposition });
  }

  private async read(id: string): Promise<ReceivedMail> {
    const mail = await this.mailbox.read(id);
    if (!mail) throw notFound('mail');
    return mail;
  }
}

/** In the frame itself our own pages refuse to be shown. */
const opensLinksOutside = (html: string): string => (html.includes('<head>') ? html.replace('<head>', '<head><base target="_blank">') : `<base target="_blank">${html}`);
