import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { notFound, type Id } from '@ketnoi/common';
import { AddGate, AddTicketKind, CancelRegistration, CheckIn, Register, RegistrationQueries, TicketPapers } from '@ketnoi/registrations';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { AddGateInput, AddTicketKindInput, CancelRegistrationInput, CheckInInput, RegisterInput } from './registration.inputs.js';
import { CheckInAnswerModel, GateModel, HeldRegistrationModel, RegistrationReceivedModel, TicketKindModel } from './registration.model.js';
import { PlacesFull, RegistrationNotOpen } from './registration.refusals.js';
import { TicketKinds } from './ticket-kinds.js';

const AddTicketKindResult = resultUnion('AddTicketKindResult', TicketKindModel);
const AddGateResult = resultUnion('AddGateResult', GateModel);
const RegisterResult = resultUnion('RegisterResult', RegistrationReceivedModel, [RegistrationNotOpen, PlacesFull]);
const CancelRegistrationResult = resultUnion('CancelRegistrationResult', HeldRegistrationModel);
const CheckInResult = resultUnion('CheckInResult', CheckInAnswerModel);

@Resolver()
export class TicketMutationsResolver {
  constructor(private readonly registering: Register, private readonly cancelling: CancelRegistration, private readonly papers: TicketPapers) {}

  @Access('anyone')
  @Mutation(() => RegisterResult, { description: 'Registers for days of a fair, without an account; the ticket comes by mail.' })
  async register(@Args('input') input: RegisterInput, @Context() context: RequestContext): Promise<RegistrationReceivedModel | RefusalModel> {
    const result = await this.registering.run(context.actor, input, context);
    return answer(result, context, ({ days, party }) => Object.assign(new RegistrationReceivedModel(), { days, party }));
  }

  @Access('anyone')
  @Mutation(() => CancelRegistrationResult, { description: 'Gives a registration back, by the link of the mail; its places are free at once.' })
  async cancelRegistration(@Args('input') input: CancelRegistrationInput, @Context() context: RequestContext): Promise<HeldRegistrationModel | RefusalModel> {
    const result = await this.cancelling.run(context.actor, input, context.address);
    return answer(result, context, async () => {
      const paper = await this.papers.byToken(input.token);
      if (!paper) throw notFound('registration');
      return HeldRegistrationModel.from(paper);
    });
  }
}

@Resolver()
export class GateMutationsResolver {
  constructor(
    private readonly addingKind: AddTicketKind,
    private readonly addingGate: AddGate,
    private readonly checking: CheckIn,
    private readonly kinds: TicketKinds,
    private readonly reads: RegistrationQueries,
  ) {}

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => AddTicketKindResult, { description: 'Opens a kind of ticket of my event, with the places there are.' })
  async addTicketKind(@Args('input') input: AddTicketKindInput, @Context() context: RequestContext): Promise<TicketKindModel | RefusalModel> {
    return answer(await this.addingKind.run(context.actor, input), context, ({ ticketKindId }) => this.kinds.byId(ticketKindId, context));
  }

  @Access({ roles: ['ORGANIZER'] })
  @Mutation(() => AddGateResult, { description: 'Names a gate of my event.' })
  async addGate(@Args('input') input: AddGateInput, @Context() context: RequestContext): Promise<GateModel | RefusalModel> {
    return answer(await this.addingGate.run(context.actor, input), context, ({ eventId, gateId }) => this.gateAfter(eventId, gateId, context));
  }

  @Access({ roles: ['GATE_STAFF', 'ORGANIZER'] })
  @Mutation(() => CheckInResult, { description: 'Asks about a scanned ticket and lets it in once a day.' })
  async checkIn(@Args('input') input: CheckInInput, @Context() context: RequestContext): Promise<CheckInAnswerModel | RefusalModel> {
    return answer(await this.checking.run(context.actor, input), context, (checked) => CheckInAnswerModel.from(checked));
  }

  private async gateAfter(eventId: Id, gateId: Id, { actor }: RequestContext): Promise<GateModel> {
    const row = (await this.reads.gatesOfEvent(actor, eventId)).find(({ id }) => id === gateId);
    if (!row) throw notFound('gate');
    return GateModel.from(row);
  }
}
