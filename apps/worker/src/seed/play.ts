import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Id, PersonActor, Result, SettableClock } from '@ketnoi/common';
import type { EditionContent } from '@ketnoi/criteria-engine';
import type { PersonKey, ReviewerKey } from './world/cast-list.js';
import type { BusinessPlan } from './world/business-plan.js';
import type { PlaceBook } from './acts/place-book.js';

/** What every act of the replay works with. */
export interface Play {
  /** A use case or a class of reads. */
  readonly use: <T>(type: Type<T>) => T;
  readonly clock: SettableClock;
  /** The person at the replayed instant, signed in just now. */
  readonly as: (key: PersonKey) => PersonActor;
  readonly places: PlaceBook;
  /** The set under which businesses apply, and the text of its edition. */
  readonly setCode: string;
  readonly edition: EditionContent;
  /** A fresh key for an act that wants one. */
  readonly key: () => string;
}

/** A business as far as its story has come. */
export interface Player {
  readonly plan: BusinessPlan;
  readonly id: Id;
  readonly establishmentId: Id;
  applicationId?: Id;
  assessmentId?: Id;
  reviewer?: ReviewerKey;
  certificateId?: Id;
  proposalId?: Id;
  /** Papers that were sent, by the name of the paper. */
  readonly papers: Map<string, Id>;
  /** What was claimed in the present application: code of the indicator and piece of evidence. */
  claims: { code: string; evidenceId: Id }[];
  /** Reviewers who have said that they stand in no relation to the business. */
  readonly declared: Set<PersonKey>;
}

export const useOf =
  (app: INestApplicationContext) =>
  <T>(type: Type<T>): T =>
    app.get(type, { strict: false });

/** The value; the seed knows no refusals, so one of them is a mistake of the script. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

/** What a former act of the story must have left. */
export function had<T>(thing: T | undefined | null, what: string): T {
  if (thing === undefined || thing === null) throw new Error(`the story has no ${what} yet`);
  return thing;
}
