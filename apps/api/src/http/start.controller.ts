import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { SETTINGS, type Settings } from '@ketnoi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../graphql/access.js';
import { localeOf } from '../graphql/caller.js';
import { html } from './html.js';
import { plainPage, sendPage } from './plain-page.js';

const WORDS = {
  vi: { title: 'Mạng lưới làng nghề Hà Nội', what: 'Mạng lưới sản xuất và tiêu dùng bền vững của các làng nghề Hà Nội.', verify: 'Xác minh giấy chứng nhận', inbox: 'Hộp thư thử', ready: 'Tình trạng hệ thống' },
  en: { title: 'Hanoi craft villages network', what: 'The network for sustainable production and consumption of Hanoi’s craft villages.', verify: 'Verify a certificate', inbox: 'Development inbox', ready: 'State of the system' },
} as const;

/** The door: what this is, and where to go. */
@Controller()
export class StartController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @Access('anyone')
  @Get()
  start(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const locale = localeOf(request);
    const words = WORDS[locale];
    const inbox = this.settings.MAILBOX_PORT ? html`<li><a href="/inbox">${words.inbox}<small>/inbox</small></a></li>` : null;
    const page = plainPage(
      locale,
      words.title,
      html`<h1>Kết Nối</h1><p>${words.what}</p><ul class="rows"><li><a href="/xac-minh">${words.verify}<small>/xac-minh</small></a></li>${inbox}<li><a href="/health/ready">${words.ready}<small>/health/ready · GraphQL: POST /graphql</small></a></li></ul>`,
    );
    return sendPage(reply, page);
  }
}
