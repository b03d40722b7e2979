import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ANONYMOUS, localDate, notFound, type Clock } from '@ketnoi/common';
import { ActLimits, CLOCK, SETTINGS, type Settings } from '@ketnoi/platform';
import { calendarOf, CancelRegistration, ticketDrawing, TicketPapers, type TicketPaper } from '@ketnoi/registrations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../graphql/access.js';
import { localeOf } from '../graphql/caller.js';
import { say } from '../graphql/messages/say.js';
import { Html } from './html.js';
import { sendPage } from './plain-page.js';
import { ticketPage } from './tickets.pages.js';

/** Whoever guesses links is slowed down; a crowd at the gate behind one address is not: only wrong links count. */
const GUESSING = { act: 'guess-ticket', times: 120, perSeconds: 60 };

/** The page that the mail of a ticket leads to: the QR at hand at the gate, and the way to give the place back. Works without script. */
@Controller('ve')
export class TicketsController {
  constructor(
    private readonly papers: TicketPapers,
    private readonly cancelling: CancelRegistration,
    private readonly limits: ActLimits,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Access('anyone')
  @Get(':token')
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const paper = await this.paperOf(token, request);
    return sendPage(reply, ticketPage({ paper, drawing: await drawingOf(paper), token, locale: localeOf(request), told: null }));
  }

  /** A mail scanner that opens every link cancels nothing: that takes a press. */
  @Access('anyone')
  @Post(':token/huy')
  @HttpCode(200)
  async cancel(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const before = await this.paperOf(token, request);
    // A key that only who holds the link can know.
    const result = await this.cancelling.run(ANONYMOUS, { token, idempotencyKey: createHash('sha256').update(token).digest('base64url') }, request.ip);
    const paper = (await this.papers.byToken(token)) ?? before;
    const locale = localeOf(request);
    const told = result.ok ? null : say(locale, `refusals.${result.refusal.code}`, result.refusal.facts);
    return sendPage(reply, ticketPage({ paper, drawing: await drawingOf(paper), token, locale, told }));
  }

  @Access('anyone')
  @Get(':token/lich.ics')
  async calendar(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const paper = await this.paperOf(token, request);
    if (paper.state === 'CANCELLED') throw notFound('registration');
    void reply.header('content-type', 'text/calendar; charset=utf-8').header('cache-control', 'no-store').header('content-disposition', 'attachment; filename="ket-noi.ics"');
    return calendarOf(this.visitOf(paper, token, localeOf(request)), 'PUBLISH', this.clock.now());
  }

  private async paperOf(token: string, request: FastifyRequest): Promise<TicketPaper> {
    const paper = await this.papers.byToken(token);
    if (paper) return paper;
    await this.limits.count(GUESSING, request.ip);
    throw notFound('registration');
  }

  private visitOf(paper: TicketPaper, token: string, locale: 'vi' | 'en') {
    const { days, hours } = paper;
    const name = (vi: string, en: string | null): string => (locale === 'en' ? (en ?? vi) : vi);
    return {
      uid: `${paper.id}@ket-noi`,
      sequence: paper.calendarSequence ?? 0,
      summary: name(paper.eventNameVi, paper.eventNameEn),
      location: `${name(paper.venueNameVi, paper.venueNameEn)}, ${paper.venueAddress}`,
      url: `${this.settings.PUBLIC_ORIGIN}/ve/${encodeURIComponent(token)}`,
      firstDay: localDate(days[0] ?? ''),
      lastDay: localDate(days.at(-1) ?? ''),
      hours: days.length === 1 ? (hours?.[0] ?? null) : null,
      organizer: { name: 'Kết Nối', email: paper.contactEmail ?? this.settings.MAIL_FROM },
      attendee: null,
    };
  }
}

/** Our own drawing, hence markup. */
async function drawingOf({ tickets }: TicketPaper): Promise<Html | null> {
  const [ticket] = tickets;
  return ticket && !ticket.isRevoked ? new Html(await ticketDrawing(ticket.code)) : null;
}
