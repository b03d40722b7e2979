import type { Play, Player } from '../play.js';
import { had } from '../use.js';
import type { Deed, DeedName, DeedOf } from '../world/deed.js';
import type { Scene } from '../world/script.js';
import { answer, startApplication, submitApplication, supplement, withdrawApplication } from './apply.js';
import { inviteColleague } from './colleagues.js';
import { answerProposal, decide, lapse, propose } from './decide.js';
import { foundBusiness, giveNewNumber } from './found-business.js';
import { assign, declareSameVillage, judge, returnApplication, sealDesk } from './review.js';

type Performance<Name extends DeedName> = (play: Play, player: Player, deed: DeedOf<Name>) => Promise<void>;

const PERFORMANCES: { readonly [Name in Exclude<DeedName, 'found'>]: Performance<Name> } = {
  giveNewNumber,
  invite: inviteColleague,
  start: startApplication,
  answer,
  submit: submitApplication,
  withdraw: withdrawApplication,
  declareSameVillage,
  assign,
  judge,
  return: returnApplication,
  supplement,
  seal: sealDesk,
  decide,
  propose,
  answerProposal,
  lapse,
};

/** Plays one scene of a business. Players come to be by being founded. */
export async function perform(play: Play, players: Map<number, Player>, { plan, deed }: Scene): Promise<void> {
  if (deed.do === 'found') players.set(plan.nth, await foundBusiness(play, plan));
  else await act(play, had(players.get(plan.nth), 'business'), deed);
}

/** The table gives each deed its own performance; that the two belong together only the table knows. */
function act(play: Play, player: Player, deed: Exclude<Deed, { do: 'found' }>): Promise<void> {
  const performance = PERFORMANCES[deed.do] as (play: Play, player: Player, deed: Deed) => Promise<void>;
  return performance(play, player, deed);
}
