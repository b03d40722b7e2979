import type { LocalDate } from '@ketnoi/common';
import type { AddVenueInput, DraftEventInput, SetBodiesInput } from '@ketnoi/events';
import type { EnquiryChannel, EnquiryOutcome, OpenCallInput } from '@ketnoi/exhibition';
import type { PersonKey } from '../cast-list.js';
import type { HallPlan } from './floor.js';
import type { VisitsPlan } from './visitors.js';

export type FairKey = 'past' | 'open' | 'coming' | 'draft';

/** A fair of the demonstration world: what is written about it, and on which days its acts are done. */
export interface FairPlan {
  readonly key: FairKey;
  readonly texts: Omit<DraftEventInput, 'previousEventId' | 'idempotencyKey'>;
  readonly previous?: FairKey;
  readonly venue: Omit<AddVenueInput, 'idempotencyKey'>;
  readonly bodies: SetBodiesInput['bodies'];
  readonly onSite: WindowPlan;
  readonly online: WindowPlan;
  /** Unknown where nothing is told of it. */
  readonly registration: { readonly no: string; readonly on: LocalDate } | null;
  readonly halls: readonly HallPlan[];
  readonly onlineBooths: number;
  readonly call: CallPlan;
  readonly days: FairDays;
  readonly exhibitors: readonly ExhibitorPlan[];
  readonly enquiries: readonly EnquiryPlan[];
  /** None where nothing is known of visitors, as of 2021: unknown is not nobody. */
  readonly visits?: VisitsPlan;
}

export interface WindowPlan {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The same every day; none where none is told. */
  readonly hours?: { readonly opens: string; readonly closes: string };
}

export interface CallPlan {
  readonly opensOn: LocalDate;
  /** The last day on which applications are taken. */
  readonly closesOn: LocalDate;
  readonly boothsPerBusiness: number;
  readonly rule: Omit<OpenCallInput['rule'], 'setCode'>;
}

export interface FairDays {
  readonly drafted: LocalDate;
  readonly handedOver: LocalDate;
  readonly announced?: LocalDate;
  readonly planned?: LocalDate;
  /** When the first hall got another plan, and the second a draft that is still in work. */
  readonly replanned?: LocalDate;
  /** When the clock ended offers that nobody answered. */
  readonly lapsed?: LocalDate;
  readonly pagesSaved?: LocalDate;
  readonly pagesPublished?: LocalDate;
  readonly pagesRevised?: LocalDate;
  readonly pagesHidden?: LocalDate;
  readonly closed?: LocalDate;
}

/** What a booth step names its booth by: the label of the plan, or ONLINE with its number. */
export type BoothName = string;

/** What is done with an application and its booths, after it was begun. */
export type Step = { readonly on: LocalDate } & (
  | { readonly do: 'submit' | 'withdraw' | 'accept' | 'wait' }
  | { readonly do: 'decline'; readonly reason: string }
  | { readonly do: 'hold' | 'confirm' | 'declineOffer'; readonly booth: BoothName }
  | { readonly do: 'offer'; readonly booth: BoothName; readonly workingDays?: number }
  | { readonly do: 'release' | 'vacate'; readonly booth: BoothName; readonly reason: string }
  | { readonly do: 'move'; readonly booth: BoothName; readonly to: BoothName }
);

export interface ExhibitorPlan {
  /** The business by its number in the play. */
  readonly business: number;
  readonly begins: LocalDate;
  /** Zones in the order wished for; none for who shows online only. */
  readonly zones: readonly string[];
  readonly steps: readonly Step[];
  /** How far its page has come. */
  readonly page?: 'DRAFT' | 'PUBLISHED' | 'REVISED' | 'HIDDEN';
}

export interface EnquiryPlan {
  readonly business: number;
  readonly at: Date;
  readonly channel: EnquiryChannel;
  readonly name: string;
  /** Part before @vi-du.example, or the last three digits of 0900 000 …. */
  readonly email?: string;
  readonly phone?: string;
  readonly country?: string;
  readonly quantity?: number;
  /** Place of the product on the page, from 0; none for the page itself. */
  readonly product?: number;
  readonly message: string;
  readonly then: readonly EnquiryStep[];
}

export type EnquiryStep = { readonly at: Date } & (
  | { readonly do: 'answer'; readonly by: PersonKey; readonly text: string; readonly byPhone?: boolean }
  | { readonly do: 'followUp'; readonly text: string }
  | { readonly do: 'close'; readonly by: PersonKey; readonly outcome: EnquiryOutcome }
);
