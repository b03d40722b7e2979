import type { Actor, Id, Role } from '@ketnoi/common';
import type { OnlinePhase } from '@ketnoi/events';

export const MOST_PAGE_PRODUCTS = 12;
export const MOST_BEATS = 9;
export const MOST_FACTS = 3;
export const MOST_ANSWERERS = 10;

/** How a page is named as the holder of a file. */
export const FILE_HOLDER_KIND = 'BOOTH_PAGE';

/** Roles of a business that may be named to answer, and that read what visitors write. */
export const BOOTH_ROLES: readonly Role[] = ['BUSINESS_OWNER', 'BUSINESS_EDITOR', 'BOOTH_STAFF'];

/** Businesses for whose booths the actor works. */
export const boothsWorkedAt = (actor: Actor): Id[] =>
  actor.kind === 'PERSON' ? actor.grants.flatMap(({ role, scopeKind, scopeId }) => (scopeKind === 'BUSINESS' && scopeId && BOOTH_ROLES.includes(role) ? [scopeId] : [])) : [];

/** What everybody sees of an exhibitor at an instant: name and village; that its page is being prepared; all of it. */
export type BoothDisplay = 'NAME_ONLY' | 'BEING_PREPARED' | 'SHOWN';

/**
 * A page is shown from the first instant of the online window on, and after it as an archive. One that is not ready and one
 * that an organizer hid look alike, so that hiding tells nothing. Source: fairs.md, section 3.1, Visibility.
 */
export function displayOf(phase: OnlinePhase | null, page: { readonly isPublished: boolean; readonly isHidden: boolean }): BoothDisplay {
  if (phase === null || phase === 'BEFORE') return 'NAME_ONLY';
  return page.isPublished && !page.isHidden ? 'SHOWN' : 'BEING_PREPARED';
}

/** Whether visitors may write to the page now. */
export const takesEnquiries = (phase: OnlinePhase | null, page: { readonly isPublished: boolean; readonly isHidden: boolean }): boolean =>
  phase === 'OPEN' && displayOf(phase, page) === 'SHOWN';
