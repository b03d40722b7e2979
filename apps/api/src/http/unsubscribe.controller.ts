import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Locale } from '@ketnoi/common';
import { Unsubscribe, type RefusableCategory, type UnsubscribePage } from '@ketnoi/notifications';
import type { FastifyReply } from 'fastify';
import { Access } from '../graphql/access.js';
import { html } from './html.js';
import { plainPage, sendPage } from './plain-page.js';

/**
 * Where the unsubscribe link of a mail leads. Opening it shows a button and changes nothing, since mail scanners open links;
 * posting acts, without cookies: mail programs do it for the reader. A link that is not ours does not exist. Source: RFC 8058.
 */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribing: Unsubscribe) {}

  @Access('anyone')
  @Get(':token')
  async show(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sendPage(reply, pageOf(await this.unsubscribing.look(token)));
  }

  @Access('anyone')
  @Post(':token')
  @HttpCode(200)
  async act(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const result = await this.unsubscribing.run(token);
    return sendPage(reply, pageOf(result.ok ? result.value : await this.unsubscribing.look(token)));
  }
}

function pageOf({ category, locale, wanted }: UnsubscribePage): string {
  const words = WORDS[locale];
  const content = wanted
    ? html`<h1>${words.question}</h1><p>${words[category]}</p><p>${words.essential}</p><form method="post"><button>${words.turnOff}</button></form>`
    : html`<h1>${words.isOff}</h1><p>${words.essential}</p><p>${words.back}</p>`;
  return plainPage(locale, words.title, html`<div class="narrow">${content}</div>`);
}

type Words = Record<'title' | 'question' | 'essential' | 'turnOff' | 'isOff' | 'back' | RefusableCategory, string>;

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    title: 'Tắt thư',
    question: 'Tắt loại thư này?',
    SERVICE: 'Bạn sẽ không còn nhận thư nhắc việc và thư báo tin về hoạt động của mình.',
    MARKETING: 'Bạn sẽ không còn nhận thư giới thiệu hội chợ và chương trình.',
    essential: 'Thư cần thiết, như kết quả hồ sơ và cảnh báo an toàn tài khoản, vẫn được gửi.',
    turnOff: 'Tắt loại thư này',
    isOff: 'Đã tắt loại thư này',
    back: 'Muốn nhận lại, hãy bật trong phần tài khoản sau khi đăng nhập.',
  },
  en: {
    title: 'Turn off mails',
    question: 'Turn off mails of this kind?',
    SERVICE: 'You will no longer get reminders and news of what happens around you.',
    MARKETING: 'You will no longer get mails about fairs and programmes.',
    essential: 'Mails you need, such as decisions and warnings about your account, are still sent.',
    turnOff: 'Turn off',
    isOff: 'Mails of this kind are off',
    back: 'To get them again, turn them on in your account after signing in.',
  },
};
