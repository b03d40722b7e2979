import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { Fault, type Clock, type Locale } from '@ketnoi/common';
import { AcceptInvitation, EndSignIns, PersonQueries, SignIn } from '@ketnoi/identity';
import { CLOCK } from '@ketnoi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../graphql/access.js';
import { deviceOf, localeOf } from '../graphql/caller.js';
import { say } from '../graphql/messages/say.js';
import { invitationPage, saidPage } from './mailed-links.pages.js';
import { sendPage } from './plain-page.js';

interface Credentials {
  readonly email?: unknown;
  readonly password?: unknown;
}

/**
 * Where the link of an invitation leads. The page asks who takes it: the sign-in lasts for this one act, so that no cookie is
 * needed (docs/adr/0017). Opening the link changes nothing (trust K1).
 */
@Controller('loi-moi')
export class InvitationController {
  constructor(
    private readonly signIns: SignIn,
    private readonly persons: PersonQueries,
    private readonly accepting: AcceptInvitation,
    private readonly ending: EndSignIns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Access('anyone')
  @Get(':token')
  ask(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return sendPage(reply, invitationPage(localeOf(request), '', null));
  }

  @Access('anyone')
  @Post(':token')
  @HttpCode(200)
  async accept(
    @Param('token') token: string,
    @Body() body: Credentials | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const locale = localeOf(request);
    const email = typeof body?.email === 'string' ? body.email.slice(0, 320) : '';
    const password = typeof body?.password === 'string' ? body.password.slice(0, 1_024) : '';
    const signIn = await this.signIns.run({ email, password }, { address: request.ip, device: deviceOf(request) });
    if (!signIn.ok) return this.again(reply, locale, email, say(locale, `refusals.${signIn.refusal.code}`));
    const sentence = await this.take(token, signIn.value.token, locale);
    return sendPage(reply, saidPage(locale, say(locale, 'pages.invitation'), sentence));
  }

  /** What became of it, in a sentence. The sign-in ends whatever happens. */
  private async take(invitation: string, token: string, locale: Locale): Promise<string> {
    const actor = await this.persons.actorOf(token, this.clock.now());
    if (!actor?.emailVerified) return say(locale, 'pages.proveFirst');
    try {
      // A form sent twice is one act.
      const idempotencyKey = `page-${invitation.slice(0, 36)}`;
      const result = await this.accepting.run(actor, { token: invitation, idempotencyKey });
      return result.ok ? say(locale, 'pages.invitationTaken') : say(locale, `refusals.${result.refusal.code}`);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return say(locale, 'refusals.INVITATION_NOT_OPEN');
    } finally {
      await this.ending.run(actor, { only: actor.signInId });
    }
  }

  private again(reply: FastifyReply, locale: Locale, email: string, flaw: string): string {
    void reply.status(HttpStatus.UNPROCESSABLE_ENTITY);
    return sendPage(reply, invitationPage(locale, email, flaw));
  }
}
