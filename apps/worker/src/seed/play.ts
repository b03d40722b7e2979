import type { HeldGrant, Id, PersonActor, SettableClock } from '@ketnoi/common';
import type { EditionContent } from '@ketnoi/criteria-engine';
import type { PersonKey, ReviewerKey } from './world/cast-list.js';
import type { BusinessPlan } from './world/business-plan.js';
import type { PlaceBook } from './acts/place-book.js';
import type { Use } from './use.js';
import type { ProductModel } from './world/shelves.js';

/** What every act of the replay works with. */
export interface Play {
  readonly use: Use;
  readonly clock: SettableClock;
  /** The person at the replayed instant, signed in just now. */
  readonly as: (key: PersonKey) => PersonActor;
  /** From now on the person comes with this role too. */
  readonly gains: (key: PersonKey, grant: HeldGrant) => void;
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
  /** What is on the shelf, in its order. */
  readonly shelf: readonly { readonly productId: Id; readonly product: ProductModel }[];
  /** Photos that were sent for booth pages, by what they show: drawn once, shown at every fair. */
  readonly boothPhotos: Map<string, Id>;
  applicationId?: Id;
  assessmentId?: Id;
  reviewer?: ReviewerKey;
  certificateId?: Id;
  proposalId?: Id;
  /** Papers that were sent, by the name of the paper. */
  readonly papers: Map<string, Id>;
  /** What was claimed in the present application: code of the indicator and piece of evidence. */
  claims: { code: string; evidenceId: Id }[];
  /** Who has taken a role in it beside the owner. */
  readonly colleagues: PersonKey[];
  /** Reviewers who have said that they stand in no relation to the business. */
  readonly declared: Set<PersonKey>;
}
