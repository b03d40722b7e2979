import type { Role } from '@ketnoi/common';
import { BOOTH_ROLES } from './booth-page.policy.js';

export const ENQUIRY_CHANNELS = ['WEB', 'QR', 'ON_SITE'] as const;
export type EnquiryChannel = (typeof ENQUIRY_CHANNELS)[number];

export const ENQUIRY_OUTCOMES = ['DEAL', 'NO_DEAL', 'NO_ANSWER_NEEDED', 'SPAM'] as const;
export type EnquiryOutcome = (typeof ENQUIRY_OUTCOMES)[number];

/** Roles of the business that answer beside the answerers its page names. */
export const ANSWERING_ROLES: readonly Role[] = BOOTH_ROLES;

/** How long the sender may write again after an answer. */
export const FOLLOW_UP_DAYS = 30;

/** The last instant, not included, at which the sender may follow up. */
export const followUpUntil = (answeredAt: Date): Date => new Date(answeredAt.getTime() + FOLLOW_UP_DAYS * 24 * 3_600_000);

export const MOST_PIECES = 1_000_000;
