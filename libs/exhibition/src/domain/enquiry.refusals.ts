import { refusal } from '@ketnoi/common';

/** The page takes no enquiries now: not open yet, an archive, hidden or being prepared. One answer for all. */
export const pageNotOpen = () => refusal('BOOTH_PAGE_NOT_OPEN', {});

/** Nothing is passed on to an exhibitor without the sender's consent. */
export const consentNeeded = () => refusal('CONSENT_NEEDED', {});

/** An e-mail address or a telephone number, so that somebody can answer. */
export const contactNeeded = () => refusal('CONTACT_NEEDED', {});

export const notAnAnswerer = () => refusal('NOT_AN_ANSWERER', {});

export const notTheSender = () => refusal('NOT_THE_SENDER', {});

export const followUpTooLate = (endedAt: Date) => refusal('FOLLOW_UP_TOO_LATE', { endedAt });
