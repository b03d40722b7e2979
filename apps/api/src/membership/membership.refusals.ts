import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RefusalModel, refusalType } from '../graphql/results.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

@ObjectType('RenewalTooEarly', { implements: () => RefusalModel, description: 'A member in force renews from that day on, unless other establishments are to be covered.' })
export class RenewalTooEarly extends RefusalModel {
  @Field(() => LocalDate) opensOn: string;
}
refusalType('RENEWAL_TOO_EARLY', RenewalTooEarly);

@ObjectType('ReturnDeadlinePassed', { implements: () => RefusalModel, description: 'The time to supplement is over.' })
export class ReturnDeadlinePassed extends RefusalModel {
  @Field(() => DateTime) dueAt: Date;
}
refusalType('RETURN_DEADLINE_PASSED', ReturnDeadlinePassed);

@ObjectType('WithdrawalTooEarly', { implements: () => RefusalModel, description: 'A certificate is withdrawn only after it was suspended for the term of appeal.' })
export class WithdrawalTooEarly extends RefusalModel {
  @Field(() => DateTime, { nullable: true, description: 'From when; null while it is not suspended.' }) from: Date | null;
}
refusalType('WITHDRAWAL_TOO_EARLY', WithdrawalTooEarly);

@ObjectType('SignInNotFresh', { implements: () => RefusalModel, description: 'Sign in again for this act.' })
export class SignInNotFresh extends RefusalModel {
  @Field(() => Int) withinMinutes: number;
}
refusalType('SIGN_IN_NOT_FRESH', SignInNotFresh);
