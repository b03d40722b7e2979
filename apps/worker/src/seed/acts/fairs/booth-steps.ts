import {
  AcceptBoothApplication,
  ConfirmBooth,
  DeclineBoothApplication,
  DeclineOffer,
  HoldBooth,
  MoveBooth,
  OfferBooth,
  PutOnWaitingList,
  ReleaseBooth,
  SubmitBoothApplication,
  VacateBooth,
  WithdrawBoothApplication,
} from '@ketnoi/exhibition';
import type { Id } from '@ketnoi/common';
import type { Play, Player } from '../../play.js';
import { had, must } from '../../use.js';
import type { BoothName, Step } from '../../world/fairs/fair-plan.js';
import type { Fair } from './fair-act.js';

interface At {
  readonly play: Play;
  readonly fair: Fair;
  readonly player: Player;
}

type StepOf<Name extends Step['do']> = Extract<Step, { do: Name }>;
type Performance<Name extends Step['do']> = (at: At, step: StepOf<Name>) => Promise<unknown>;

const PERFORMANCES: { readonly [Name in Step['do']]: Performance<Name> } = {
  submit: (at) => owners(at, (owner, input) => at.play.use(SubmitBoothApplication).run(owner, input)),
  withdraw: (at) => owners(at, (owner, input) => at.play.use(WithdrawBoothApplication).run(owner, input)),
  accept: (at) => at.play.use(AcceptBoothApplication).run(organizer(at), application(at)).then(must),
  wait: (at) => at.play.use(PutOnWaitingList).run(organizer(at), application(at)).then(must),
  decline: (at, { reason }) => at.play.use(DeclineBoothApplication).run(organizer(at), { ...application(at), reason }).then(must),
  hold: async (at, { booth }) => note(at, booth, must(await at.play.use(HoldBooth).run(organizer(at), { ...application(at), boothId: boothId(at, booth) }))),
  offer: async (at, { booth, workingDays }) =>
    note(at, booth, must(await at.play.use(OfferBooth).run(organizer(at), { ...application(at), boothId: boothId(at, booth), workingDays }))),
  confirm: (at, { booth }) => at.play.use(ConfirmBooth).run(owner(at), allocation(at, booth)).then(must),
  declineOffer: (at, { booth }) => at.play.use(DeclineOffer).run(owner(at), allocation(at, booth)).then(must),
  release: (at, { booth, reason }) => at.play.use(ReleaseBooth).run(organizer(at), { ...allocation(at, booth), reason }).then(must),
  vacate: (at, { booth, reason }) => at.play.use(VacateBooth).run(owner(at), { ...allocation(at, booth), reason }).then(must),
  move: async (at, { booth, to }) => note(at, to, must(await at.play.use(MoveBooth).run(organizer(at), { ...allocation(at, booth), boothId: boothId(at, to) }))),
};

/** The table gives each step its own performance; that the two belong together only the table knows. */
export async function takeStep(play: Play, fair: Fair, player: Player, step: Step): Promise<void> {
  const performance = PERFORMANCES[step.do] as (at: At, step: Step) => Promise<unknown>;
  await performance({ play, fair, player }, step);
}

const owner = ({ play, player }: At) => play.as(player.plan.owner);
const organizer = ({ play }: At) => play.as('organizer');

const application = ({ play, fair, player }: At) => ({ applicationId: had(fair.applications.get(player.plan.nth), 'booth application'), idempotencyKey: play.key() });

const boothId = ({ fair }: At, booth: BoothName): Id => had(fair.booths.get(booth), `booth ${booth}`);

const keyOf = ({ player }: At, booth: BoothName): string => `${booth} ${player.plan.nth}`;

const allocation = (at: At, booth: BoothName) => ({ allocationId: had(at.fair.allocations.get(keyOf(at, booth)), `allocation of ${booth}`), idempotencyKey: at.play.key() });

function note(at: At, booth: BoothName, { allocationId }: { readonly allocationId: Id }): void {
  at.fair.allocations.set(keyOf(at, booth), allocationId);
}

type OwnersAct = (actor: ReturnType<typeof owner>, input: ReturnType<typeof application>) => ReturnType<SubmitBoothApplication['run']>;

const owners = async (at: At, act: OwnersAct): Promise<unknown> => must(await act(owner(at), application(at)));
