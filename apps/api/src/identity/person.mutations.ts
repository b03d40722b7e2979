import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { RequestPasswordReset, RequestVerification, ResetPassword, SignUp, VerifyEmail } from '@ketnoi/identity';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { RequestPasswordResetInput, ResetPasswordInput, SignUpInput } from './person.inputs.js';
import { EmailProvedModel, MailSentModel, PasswordSetModel } from './person.model.js';

const SignUpResult = resultUnion('SignUpResult', MailSentModel);
const VerifyEmailResult = resultUnion('VerifyEmailResult', EmailProvedModel);
const ResetPasswordResult = resultUnion('ResetPasswordResult', PasswordSetModel);

@Resolver()
export class PersonMutationsResolver {
  constructor(
    private readonly signUps: SignUp,
    private readonly verifying: VerifyEmail,
    private readonly verifications: RequestVerification,
    private readonly resetRequests: RequestPasswordReset,
    private readonly resetting: ResetPassword,
  ) {}

  @Access('anyone')
  @Mutation(() => SignUpResult, { description: 'Opens an account and mails a link that proves the address.' })
  async signUp(@Args('input') input: SignUpInput, @Context() context: RequestContext): Promise<MailSentModel | RefusalModel> {
    return answer(await this.signUps.run(input, context), context, ({ email }) => Object.assign(new MailSentModel(), { email }));
  }

  @Access('anyone')
  @Mutation(() => VerifyEmailResult, { description: 'Proves the address with the mailed token; it works once.' })
  async verifyEmail(@Args('token', { type: () => String }) token: string, @Context() context: RequestContext): Promise<EmailProvedModel | RefusalModel> {
    return answer(await this.verifying.run(token), context, () => Object.assign(new EmailProvedModel(), { verified: true }));
  }

  @Access('signed-in')
  @Mutation(() => Boolean, { description: 'Mails the link again; false when the address is already proved.' })
  async requestVerification(@Context() { actor }: RequestContext): Promise<boolean> {
    const result = await this.verifications.run(actor);
    return result.ok && result.value.sent;
  }

  @Access('anyone')
  @Mutation(() => MailSentModel, { description: 'Mails a link to set a new password.' })
  async requestPasswordReset(@Args('input') input: RequestPasswordResetInput, @Context() context: RequestContext): Promise<MailSentModel> {
    const result = await this.resetRequests.run(input, context);
    return Object.assign(new MailSentModel(), { email: result.ok ? result.value.email : input.email });
  }

  @Access('anyone')
  @Mutation(() => ResetPasswordResult, { description: 'Sets a new password with the mailed token and ends every sign-in.' })
  async resetPassword(@Args('input') input: ResetPasswordInput, @Context() context: RequestContext): Promise<PasswordSetModel | RefusalModel> {
    return answer(await this.resetting.run(input), context, () => Object.assign(new PasswordSetModel(), { changed: true }));
  }
}
