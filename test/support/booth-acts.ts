import { newId } from '@ketnoi/common';
import type { AllocationState } from '../../libs/exhibition/src/domain/allocation.lifecycle.js';
import type { ApiProcesses } from './api-processes.js';
import type { Caller } from './stage.js';

const INPUTS = {
  holdBooth: 'HoldBoothInput',
  offerBooth: 'OfferBoothInput',
  moveBooth: 'MoveBoothInput',
  releaseBooth: 'GiveBackBoothInput',
  confirmBooth: 'AnswerOfferInput',
  declineOffer: 'AnswerOfferInput',
  vacateBooth: 'GiveBackBoothInput',
} as const;

export type RacedAct = keyof typeof INPUTS;
export const RACED_ACTS = Object.keys(INPUTS) as RacedAct[];
type Told = { readonly id?: string; readonly state?: AllocationState; readonly code?: string };

/** The least that tells how an act went: ten thousand answers are read. */
const document = (act: RacedAct): string => `mutation ($input: ${INPUTS[act]}!) { ${act}(input: $input) { ... on BoothAllocation { id state } ... on Refusal { code } } }`;
const DOCUMENTS = Object.fromEntries(RACED_ACTS.map((act) => [act, document(act)])) as Record<RacedAct, string>;

export interface Wanted {
  readonly act: RacedAct;
  readonly by: Pick<Caller, 'token'>;
  readonly input: object;
}

/** How one use of a key ended for its caller. Exactly one of allocation, refusal and fault is told. */
export interface Answer {
  readonly act: RacedAct;
  readonly key: string;
  readonly allocation: { readonly id: string; readonly state: AllocationState } | null;
  readonly refusal: string | null;
  /** An error instead of an answer: none is expected. */
  readonly fault: string | null;
  /** Connections that were cut before the answer; each time the key went to another process. */
  readonly cuts: number;
}

/** Asks one process, and others with the same key for as long as the connection is cut. */
export async function answerTo(processes: ApiProcesses, { act, by, input }: Wanted, first: number, key: string = newId()): Promise<Answer> {
  for (let cuts = 0, nth = first; cuts < processes.count; cuts += 1, nth = processes.upAfter(nth)) {
    const answered = await processes.ask<Record<string, Told> | null>(nth, by.token, DOCUMENTS[act], { input: { ...input, idempotencyKey: key } });
    if (!answered) continue;
    const { id, state, code } = answered.data?.[act] ?? {};
    const fault = answered.errors?.[0]?.extensions.code ?? (id || code ? null : 'NO_ANSWER');
    return { act, key, allocation: id && state ? { id, state } : null, refusal: code ?? null, fault, cuts };
  }
  return { act, key, allocation: null, refusal: null, fault: 'ANSWER_LOST', cuts: processes.count };
}
