import { localDateOf } from '@ketnoi/common';
import type { Play } from '../play.js';
import { BUSINESSES } from '../world/businesses.js';
import { fairsSeenFrom } from '../world/fairs/fairs.js';
import { scriptSeenFrom } from '../world/script.js';
import { actsOfFair } from './fairs/chapters.js';
import type { Stage } from './fairs/fair-act.js';
import { perform } from './perform.js';

/** One act of the whole play, at its instant. */
export interface Act {
  readonly at: Date;
  readonly what: string;
  /** Said when it begins, for acts that somebody at the console waits for. */
  readonly opens?: string;
  readonly perform: (play: Play, stage: Stage) => Promise<void>;
}

/** What businesses do and what happens at fairs, in the order of time; all of it lies before `now`. */
export function everythingSeenFrom(now: Date, data: string): Act[] {
  const today = localDateOf(now);
  let founded = 0;
  const ofBusinesses = scriptSeenFrom(today).map((scene): Act => {
    const { at, plan, deed } = scene;
    const opens = deed.do === 'found' ? `Businesses: ${(founded += 1)} of ${BUSINESSES.length}, ${plan.name}` : undefined;
    return { at, what: `${plan.name}, ${deed.do}`, opens, perform: (play, { players }) => perform(play, players, scene) };
  });
  const ofFairs = fairsSeenFrom(today, now, data).flatMap((fair) => actsOfFair(fair).map((act): Act => ({ ...act, what: `${fair.texts.shortName.vi}: ${act.what}` })));
  return [...ofBusinesses, ...ofFairs].sort((a, b) => a.at.getTime() - b.at.getTime());
}
