import { refusal } from '@ketnoi/common';
import type { MissingPart } from './booth-page.readiness.js';

/** Owners and editors of the business write its page. */
export const editorNeeded = () => refusal('BOOTH_EDITOR_NEEDED', {});

/** The business has no confirmed booth at this event. */
export const boothNeeded = () => refusal('BOOTH_NEEDED', {});

/** The exhibition is an archive, or the event was cancelled or closed: nothing of it changes any more. */
export const exhibitionOver = () => refusal('EXHIBITION_OVER', {});

/** What has to be there before the page can be shown. */
export const notReady = (missing: readonly MissingPart[]) => refusal('BOOTH_PAGE_NOT_READY', { missing });

/** Nothing was written since the page was published. */
export const noDraft = () => refusal('NO_DRAFT_OF_PAGE', {});

export const pageIsFinal = () => refusal('BOOTH_PAGE_IS_FINAL', {});

export const alreadyHidden = () => refusal('BOOTH_PAGE_ALREADY_HIDDEN', {});

export const notHidden = () => refusal('BOOTH_PAGE_NOT_HIDDEN', {});
