import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { Fault, type Locale } from '@ketnoi/common';
import { ResetPassword, VerifyEmail } from '@ketnoi/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../graphql/access.js';
import { localeOf } from '../graphql/caller.js';
import { say } from '../graphql/messages/say.js';
import { passwordPage, pressPage, saidPage } from './mailed-links.pages.js';
import { sendPage } from './plain-page.js';

/** Where the links of identity's mails lead. GET shows, POST acts, once (trust K1); no cookie, the link itself is the proof. */
@Controller()
export class MailedLinksController {
  constructor(private readonly verifying: VerifyEmail, private readonly resetting: ResetPassword) {}

  @Access('anyone')
  @Get('xac-nhan-dia-chi/:token')
  askToVerify(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const words = WORDS[localeOf(request)];
    return sendPage(reply, pressPage(localeOf(request), words.verifyTitle, words.verifyAsk, words.verifyButton));
  }

  @Access('anyone')
  @Post('xac-nhan-dia-chi/:token')
  @HttpCode(200)
  async verify(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const locale = localeOf(request);
    const result = await this.verifying.run(token);
    return sendPage(reply, saidPage(locale, WORDS[locale].verifyTitle, result.ok ? WORDS[locale].verified : say(locale, `refusals.${result.refusal.code}`)));
  }

  @Access('anyone')
  @Get('dat-lai-mat-khau/:token')
  askPassword(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, passwordPage(localeOf(request), null));
  }

  @Access('anyone')
  @Post('dat-lai-mat-khau/:token')
  @HttpCode(200)
  async reset(@Param('token') token: string, @Body('password') password: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const locale = localeOf(request);
    try {
      const result = await this.resetting.run({ token, password: typeof password === 'string' ? password : '' });
      return sendPage(reply, saidPage(locale, WORDS[locale].resetTitle, result.ok ? WORDS[locale].reset : say(locale, `refusals.${result.refusal.code}`)));
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'BAD_USER_INPUT') throw error;
      return sendPage(reply, passwordPage(locale, say(locale, `issues.${error.issues[0]?.code ?? 'TEXT_FORM'}`)));
    }
  }
}

const WORDS = {
  vi: {
    verifyTitle: 'Xác nhận địa chỉ thư điện tử',
    verifyAsk: 'Bấm nút dưới đây để xác nhận địa chỉ này là của bạn.',
    verifyButton: 'Xác nhận',
    verified: 'Đã xác nhận. Bạn có thể đăng nhập và lập hồ sơ cơ sở của mình.',
    resetTitle: 'Đặt mật khẩu mới',
    reset: 'Đã đặt mật khẩu mới. Mọi thiết bị đang đăng nhập đã được đăng xuất.',
  },
  en: {
    verifyTitle: 'Prove your e-mail address',
    verifyAsk: 'Press the button to prove that this address is yours.',
    verifyButton: 'Prove the address',
    verified: 'Proved. You can sign in and enter your business.',
    resetTitle: 'Set a new password',
    reset: 'The new password holds. Every device that was signed in is signed out.',
  },
} as const satisfies Record<Locale, Record<string, string>>;
