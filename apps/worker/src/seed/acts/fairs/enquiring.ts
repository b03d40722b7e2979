import { ANONYMOUS, type Id } from '@ketnoi/common';
import { AnswerEnquiry, CloseEnquiry, FollowUpEnquiry, SendEnquiry } from '@ketnoi/exhibition';
import type { Play } from '../../play.js';
import { had, must } from '../../use.js';
import type { EnquiryPlan, EnquiryStep } from '../../world/fairs/fair-plan.js';
import { fairOf, playerOf, type Chapter, type Fair, type FairAct, type Stage } from './fair-act.js';

interface Sent {
  readonly enquiryId: Id;
  readonly token: string;
}

/** Visitors write to booths, and booths answer. */
export const enquiring: Chapter = (plan) =>
  plan.enquiries.flatMap((enquiry, nth): FairAct[] => {
    const story: { sent?: Sent } = {};
    const send: FairAct = {
      at: enquiry.at,
      what: `enquiry of ${enquiry.name}`,
      perform: async (play, stage) => {
        story.sent = await sendOne(play, stage, fairOf(stage, plan), enquiry, nth);
      },
    };
    return [send, ...enquiry.then.map((step): FairAct => ({ at: step.at, what: `${enquiry.name}, ${step.do}`, perform: (play) => goOn(play, had(story.sent, 'enquiry'), step, nth) }))];
  });

/** Each visitor from an address of the range for documentation: limits per address are for strangers. */
const addressOf = (nth: number): string => `198.51.100.${nth + 1}`;

async function sendOne(play: Play, stage: Stage, fair: Fair, enquiry: EnquiryPlan, nth: number): Promise<Sent> {
  const { business, channel, name, message, quantity, country, product } = enquiry;
  const { code } = had(fair.pages.get(business), `page of ${business}`);
  const productId = product === undefined ? null : had(playerOf(stage, business).shelf[product], 'product').productId;
  const reached = { email: enquiry.email ? `${enquiry.email}@vi-du.example` : null, phone: enquiry.phone ? `0900 000 ${enquiry.phone}` : null };
  const input = { pageCode: code, productId, channel, name, ...reached, message, quantity, country, consent: true, idempotencyKey: play.key() };
  return must(await play.use(SendEnquiry).run(ANONYMOUS, input, { address: addressOf(nth), locale: country ? 'en' : 'vi' }));
}

async function goOn(play: Play, { enquiryId, token }: Sent, step: EnquiryStep, nth: number): Promise<void> {
  const idempotencyKey = play.key();
  if (step.do === 'followUp') must(await play.use(FollowUpEnquiry).run(ANONYMOUS, { token, text: step.text, idempotencyKey }, addressOf(nth)));
  else if (step.do === 'close') must(await play.use(CloseEnquiry).run(play.as(step.by), { enquiryId, outcome: step.outcome, idempotencyKey }));
  else must(await play.use(AnswerEnquiry).run(play.as(step.by), { enquiryId, text: step.text, byPhone: step.byPhone ?? false, idempotencyKey }));
}
