import { startOfDay, type Id, type LocalDate } from '@ketnoi/common';
import type { Play, Player } from '../../play.js';
import { had } from '../../use.js';
import type { BoothName, FairKey, FairPlan } from '../../world/fairs/fair-plan.js';

/** A fair as far as its story has come. */
export interface Fair {
  readonly plan: FairPlan;
  readonly id: Id;
  /** Of the event, as its organizers read it. */
  version: number;
  venueId?: Id;
  /** In the order of the plan. */
  readonly hallIds: Id[];
  /** By the label of the plan, or ONLINE with a number. */
  readonly booths: Map<BoothName, Id>;
  /** By the number of the business. */
  readonly applications: Map<number, Id>;
  /** What a business holds or was offered, by the booth and the business. */
  readonly allocations: Map<string, Id>;
  readonly pages: Map<number, { readonly id: Id; readonly code: string; version: number }>;
}

/** Everybody and everything that the play has brought on so far. */
export interface Stage {
  readonly players: Map<number, Player>;
  readonly fairs: Map<FairKey, Fair>;
}

/** One act of a fair, at its instant. */
export interface FairAct {
  readonly at: Date;
  readonly what: string;
  readonly perform: (play: Play, stage: Stage) => Promise<void>;
}

/** A part of a fair's story that knows its own acts; all of them stand in chapters.ts. */
export type Chapter = (plan: FairPlan) => FairAct[];

/** A minute of a day in Hanoi. */
export const at = (day: LocalDate, hour: number, minute = 0): Date => new Date(startOfDay(day).getTime() + (hour * 60 + minute) * 60_000);

/** The fair that a former act has brought on. */
export const fairOf = ({ fairs }: Stage, { key }: Pick<FairPlan, 'key'>): Fair => had(fairs.get(key), `fair ${key}`);

export const playerOf = ({ players }: Stage, business: number): Player => had(players.get(business), `business ${business}`);
