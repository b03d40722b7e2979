import { addDays, addMonths, localDate, type LocalDate } from '@ketnoi/common';
import type { DeciderKey, ReviewerKey } from './cast-list.js';
import type { Dated } from './deed.js';

/** Seen from today: days and months ago, and the day of a decision whose certificate ends on a given day. */
interface Days {
  readonly ago: (days: number) => LocalDate;
  readonly monthsAgo: (months: number) => LocalDate;
  /** The day on which a certificate of 36 months that ends in so many days was decided. */
  readonly decidedFor: (endsIn: number) => LocalDate;
}

/** The first members were admitted before the fair of 3 December 2021 (domain.md, section 2). */
const FIRST_ADMISSION = localDate('2021-11-25');
/** Others of them had theirs when the call of that fair opened. */
const FIRST_ADMISSIONS = localDate('2021-10-14');
const VALIDITY_MONTHS = 36;
/** Begun as soon as a renewal may be, three months before the end, and decided five weeks later; it runs on from the old end. */
const RENEWAL_OPENS_AFTER_MONTHS = 33;
const RENEWAL_TAKES_DAYS = 36;

export const daysSeenFrom = (today: LocalDate): Days => ({
  ago: (days) => addDays(today, -days),
  monthsAgo: (months) => addMonths(today, -months),
  decidedFor: (endsIn) => addMonths(addDays(today, endsIn), -VALIDITY_MONTHS),
});

interface Judged {
  readonly reviewer?: ReviewerKey;
  readonly by?: DeciderKey;
  readonly unmet?: readonly string[];
  readonly without?: readonly string[];
}

const founded = (on: LocalDate): Dated => ({ do: 'found', on });

/** From the first line to the sealed desk review, spread over the weeks before the day. */
const examined = (sealedOn: LocalDate, { reviewer = 'assessor', unmet = [], without = [] }: Judged = {}): Dated[] => [
  { do: 'start', on: addDays(sealedOn, -23) },
  { do: 'answer', without, on: addDays(sealedOn, -22) },
  { do: 'submit', on: addDays(sealedOn, -19) },
  { do: 'assign', reviewer, on: addDays(sealedOn, -15) },
  { do: 'judge', unmet, on: addDays(sealedOn, -1) },
  { do: 'seal', on: sealedOn },
];

const decided = (on: LocalDate, judged: Judged = {}): Dated[] => [...examined(addDays(on, -11), judged), { do: 'decide', by: judged.by ?? 'signatory', on }];

/** Founded five weeks before it applied, and decided on the day. */
const admitted = (on: LocalDate, judged: Judged = {}): Dated[] => [founded(addDays(on, -70)), ...decided(on, judged)];

const started = (on: LocalDate, foundedOn = addDays(on, -3)): Dated[] => [founded(foundedOn), { do: 'start', on }];

const handedIn = (on: LocalDate): Dated[] => [...started(addDays(on, -17)), { do: 'answer', on: addDays(on, -8) }, { do: 'submit', on }];

const atDesk = (submittedOn: LocalDate, reviewer: ReviewerKey = 'assessor'): Dated[] => [...handedIn(submittedOn), { do: 'assign', reviewer, on: addDays(submittedOn, 4) }];

/** For a business that has been there for long. */
const withoutFounding = (deeds: readonly Dated[]): Dated[] => deeds.filter((deed) => deed.do !== 'found');

type Change = Extract<Dated, { do: 'propose' }>;

/** Proposed by one of the Department, answered by another on the next day. */
const changed = (on: LocalDate, change: Pick<Change, 'kind' | 'cause' | 'text'>, answer: 'CONFIRMED' | 'REJECTED' = 'CONFIRMED'): Dated[] => [
  { do: 'propose', ...change, by: 'signatory', on: addDays(on, -1) },
  { do: 'answerProposal', answer, by: 'approver', on },
];

const SUSPENDED = { kind: 'SUSPENDED', cause: 'COMPLAINT', text: 'Có phản ánh về nước thải nhuộm; tạm dừng để kiểm tra (minh họa).' } as const;
const FOUND_LACKING = { kind: 'SUSPENDED', cause: 'FINDING', text: 'Kiểm tra thấy chưa phân loại rác thải nguy hại (minh họa).' } as const;
const CURED = { kind: 'REINSTATED', cause: 'CURED', text: 'Cơ sở đã khắc phục và gửi minh chứng (minh họa).' } as const;
const NOT_CURED = { kind: 'WITHDRAWN', cause: 'NOT_CURED', text: 'Quá hạn mà chưa khắc phục (minh họa).' } as const;
const LEAVES = { kind: 'WITHDRAWN', cause: 'MEMBER_LEAVES', text: 'Cơ sở nghỉ nghề và xin ra khỏi mạng lưới (minh họa).' } as const;

/** The autumn before the first fair; that certificate is over by now, or was renewed. */
const firstAdmitted: readonly Dated[] = admitted(FIRST_ADMISSIONS);

/**
 * One of the first members, who showed at the fair of December 2021: admitted in the autumn before it, and renewed in time ever
 * since, as often as there was time for by today.
 */
function memberSince2021({ ago }: Days): Dated[] {
  const renewals: Dated[] = [];
  const first = addDays(addMonths(FIRST_ADMISSIONS, RENEWAL_OPENS_AFTER_MONTHS), RENEWAL_TAKES_DAYS);
  for (let day = first; day < ago(1); day = addMonths(day, VALIDITY_MONTHS)) renewals.push(...decided(day, { by: 'signatory-2' }));
  return [...firstAdmitted, ...renewals];
}

type Story = (days: Days) => Dated[];

/** One story per business; together they come through every state that there is. */
export const STORIES = {
  profileOnly: ({ ago }) => [founded(ago(15))],
  draftEmpty: ({ ago }) => started(ago(5)),
  draftHalf: ({ ago }) => [...started(ago(30)), { do: 'answer', criteria: 4, on: ago(9) }],
  draftReady: ({ ago }) => [...started(ago(24)), { do: 'answer', on: ago(2) }],
  submitted: ({ ago }) => handedIn(ago(8)),
  submittedLong: ({ ago }) => handedIn(ago(35)),
  assigned: ({ ago }) => atDesk(ago(10)),
  judging: ({ ago }) => [...atDesk(ago(19)), { do: 'declareSameVillage', reviewer: 'assessor-2', on: ago(16) }, { do: 'judge', criteria: 5, on: ago(4) }],
  /** Given back ten days ago, so that five of its fifteen days are left. */
  returned: ({ ago }) => [...firstAdmitted, ...withoutFounding(atDesk(ago(24), 'assessor-2')), { do: 'return', codes: ['C3', 'C7'], on: ago(10) }],
  supplemented: ({ ago }) => [...atDesk(ago(40), 'assessor-2'), { do: 'return', codes: ['C6'], on: ago(28) }, { do: 'supplement', codes: ['C6'], on: ago(18) }, { do: 'submit', on: ago(17) }],
  lapsedReturn: ({ ago }) => [...atDesk(ago(90)), { do: 'return', codes: ['C2', 'C4'], on: ago(70) }, { do: 'lapse', on: ago(54) }],
  lapsedDraft: ({ monthsAgo }) => [...started(monthsAgo(15)), { do: 'answer', criteria: 2, on: addDays(monthsAgo(15), 4) }, { do: 'lapse', on: monthsAgo(2) }],
  withdrawnApplication: ({ ago }) => [...handedIn(ago(75)), { do: 'withdraw', on: ago(61) }],
  sealedMet: ({ ago }) => [founded(ago(70)), ...examined(ago(5))],
  sealedNotMet: ({ ago }) => [founded(ago(80)), ...examined(ago(7), { reviewer: 'assessor-2', unmet: ['C2'] })],
  notMet: ({ ago }) => admitted(ago(60), { unmet: ['C3'], by: 'signatory-2' }),
  notMetThenMet: ({ monthsAgo }) => [...admitted(monthsAgo(16), { unmet: ['C5'] }), ...decided(monthsAgo(7), { reviewer: 'assessor-2', by: 'signatory-2' })],
  notApplicable: ({ monthsAgo }) => admitted(monthsAgo(9), { without: ['C9'] }),
  inForceNew: ({ ago }) => admitted(ago(21), { by: 'signatory-2' }),
  inForce: ({ monthsAgo }) => admitted(monthsAgo(13), { reviewer: 'assessor-2' }),
  inForceLong: ({ monthsAgo }) => admitted(monthsAgo(27)),
  firstMember: memberSince2021,
  expiringSoon: ({ decidedFor }) => admitted(decidedFor(30)),
  firstMemberExpired: () => admitted(FIRST_ADMISSION),
  expiredAppliesAnew: ({ ago, decidedFor }) => [...admitted(decidedFor(-45)), { do: 'start', on: ago(20) }, { do: 'answer', on: ago(19) }, { do: 'submit', on: ago(12) }],
  renewalNotMet: ({ ago, decidedFor }) => [...admitted(decidedFor(40)), ...decided(ago(8), { unmet: ['C6'] })],
  suspended: ({ ago, monthsAgo }) => [...admitted(monthsAgo(14)), ...changed(ago(20), SUSPENDED)],
  reinstated: ({ ago, monthsAgo }) => [...firstAdmitted, ...decided(monthsAgo(18)), ...changed(ago(119), FOUND_LACKING), ...changed(ago(59), CURED)],
  reinstatementProposed: ({ ago, monthsAgo }) => [...firstAdmitted, ...decided(monthsAgo(18)), ...changed(ago(59), FOUND_LACKING), { do: 'propose', ...CURED, by: 'signatory-2', on: ago(3) }],
  withdrawalRejected: ({ ago, monthsAgo }) => [...admitted(monthsAgo(17)), ...changed(ago(49), SUSPENDED), ...changed(ago(10), NOT_CURED, 'REJECTED')],
  certificateWithdrawn: ({ ago, monthsAgo }) => [...firstAdmitted, ...decided(monthsAgo(18)), ...changed(ago(149), FOUND_LACKING), ...changed(ago(89), NOT_CURED)],
  memberLeft: ({ ago, monthsAgo }) => [...admitted(monthsAgo(22)), ...changed(ago(39), LEAVES)],
} as const satisfies Record<string, Story>;
export type StoryName = keyof typeof STORIES;
