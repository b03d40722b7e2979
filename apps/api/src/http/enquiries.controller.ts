import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ANONYMOUS, cleanText, notFound, type Locale } from '@ketnoi/common';
import { EnquiryQueries, FollowUpEnquiry, type SentEnquiryRow } from '@ketnoi/exhibition';
import { ActLimits } from '@ketnoi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../graphql/access.js';
import { localeOf } from '../graphql/caller.js';
import { say } from '../graphql/messages/say.js';
import { sentEnquiryPage } from './enquiries.pages.js';
import { sendPage } from './plain-page.js';

/** Whoever guesses links is slowed down; a family on one network is not. */
const SHOWING = { act: 'show-enquiry', times: 120, perSeconds: 60 };
const LONGEST_TEXT = 4_000;

/** The page that mails about an enquiry lead to, for who sent it: what was written, and a place to ask on. Works without script. */
@Controller('cau-hoi')
export class EnquiriesController {
  constructor(private readonly enquiries: EnquiryQueries, private readonly following: FollowUpEnquiry, private readonly limits: ActLimits) {}

  @Access('anyone')
  @Get(':token')
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const enquiry = await this.sentBy(token, request);
    return sendPage(reply, sentEnquiryPage({ enquiry, token, locale: localeOf(request), told: null, text: '' }));
  }

  /** The same text pressed twice is one message: its words are its key. */
  @Access('anyone')
  @Post(':token')
  @HttpCode(200)
  async ask(@Param('token') token: string, @Body('text') written: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const before = await this.sentBy(token, request);
    const locale = localeOf(request);
    const text = cleanText(typeof written === 'string' ? written : '', { max: LONGEST_TEXT, multiline: true });
    const told = text.ok ? await this.followUp(before, token, text.value, request.ip, locale) : say(locale, `issues.${text.code}`, { max: LONGEST_TEXT });
    const enquiry = (await this.enquiries.sentBy(token)) ?? before;
    return sendPage(reply, sentEnquiryPage({ enquiry, token, locale, told, text: told === null ? '' : String(written ?? '').slice(0, LONGEST_TEXT) }));
  }

  /** Null when it was sent, else why not. */
  private async followUp({ answeredAt }: SentEnquiryRow, token: string, text: string, address: string, locale: Locale): Promise<string | null> {
    const idempotencyKey = createHash('sha256').update(JSON.stringify([token, answeredAt, text])).digest('base64url');
    const result = await this.following.run(ANONYMOUS, { token, text, idempotencyKey }, address);
    return result.ok ? null : say(locale, `refusals.${result.refusal.code}`, result.refusal.facts);
  }

  private async sentBy(token: string, request: FastifyRequest): Promise<SentEnquiryRow> {
    await this.limits.count(SHOWING, request.ip);
    const enquiry = await this.enquiries.sentBy(token);
    if (!enquiry) throw notFound('enquiry');
    return enquiry;
  }
}
