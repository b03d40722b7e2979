import { describe, expect, it } from '@jest/globals';
import { advance } from '@ketnoi/common';
import { boothPageLifecycle, type PageFacts } from './booth-page.lifecycle.js';
import { boothsWorkedAt, displayOf, takesEnquiries } from './booth-page.policy.js';
import { missingParts, PRODUCTS_NEEDED, type PageDraft } from './booth-page.readiness.js';

const COMPLETE: PageDraft = { hasHeadline: true, hasHero: true, hasHeroAlt: true, facts: 3, beats: 1, productsWithPhoto: PRODUCTS_NEEDED, archivedProducts: 0, answerers: 1 };

describe('A page is ready when nothing is missing', () => {
  it.each([
    ['nothing', {}, []],
    ['a headline in Vietnamese', { hasHeadline: false }, [{ part: 'HEADLINE', have: 0, needed: 1 }]],
    ['the photo at the top', { hasHero: false, hasHeroAlt: false }, [{ part: 'HERO', have: 0, needed: 1 }, { part: 'HERO_ALT', have: 0, needed: 1 }]],
    ['what that photo shows', { hasHeroAlt: false }, [{ part: 'HERO_ALT', have: 0, needed: 1 }]],
    ['a fact', { facts: 2 }, [{ part: 'FACTS', have: 2, needed: 3 }]],
    ['the story', { beats: 0 }, [{ part: 'STORY', have: 0, needed: 1 }]],
    ['a product with a photo', { productsWithPhoto: 2 }, [{ part: 'PRODUCTS_WITH_PHOTO', have: 2, needed: 3 }]],
    ['somebody who answers', { answerers: 0 }, [{ part: 'ANSWERER', have: 0, needed: 1 }]],
    ['only what is still on the shelf', { archivedProducts: 1 }, [{ part: 'NO_ARCHIVED_PRODUCT', have: 1, needed: 0 }]],
  ] as const)('missing: %s', (_what, without, expected) => {
    expect(missingParts({ ...COMPLETE, ...without })).toEqual(expected);
  });
});

describe('A page is written, shown, and kept', () => {
  const facts: PageFacts = { isEditor: true, hasBooth: true, isEventLive: true, phase: 'BEFORE', missing: [] };
  it.each([
    ['saved first', null, 'saveBoothPage', {}, { to: 'DRAFT', event: 'BoothPageSaved' }],
    ['saved again while it is open', 'DRAFT', 'saveBoothPage', { phase: 'OPEN' }, { to: 'DRAFT', event: 'BoothPageSaved' }],
    ['published', 'DRAFT', 'publishBoothPage', {}, { to: 'PUBLISHED', event: 'BoothPagePublished' }],
    ['replaced by the next', 'PUBLISHED', 'supersedeBoothPage', {}, { to: 'SUPERSEDED', event: 'BoothPagePublished' }],
    ['of an event without an online window', null, 'saveBoothPage', { phase: null }, { to: 'DRAFT', event: 'BoothPageSaved' }],
    ['not by a stranger', null, 'saveBoothPage', { isEditor: false }, { code: 'BOOTH_EDITOR_NEEDED' }],
    ['not without a booth', null, 'saveBoothPage', { hasBooth: false }, { code: 'BOOTH_NEEDED' }],
    ['not in the archive', 'DRAFT', 'publishBoothPage', { phase: 'ARCHIVE' }, { code: 'EXHIBITION_OVER' }],
    ['not of a cancelled event', 'DRAFT', 'saveBoothPage', { isEventLive: false }, { code: 'EXHIBITION_OVER' }],
    ['not before it is ready', 'DRAFT', 'publishBoothPage', { missing: [{ part: 'HERO', have: 0, needed: 1 }] }, { code: 'BOOTH_PAGE_NOT_READY', facts: { missing: [{ part: 'HERO', have: 0, needed: 1 }] } }],
    ['never changed once published', 'PUBLISHED', 'saveBoothPage', {}, { code: 'NOT_ALLOWED_NOW' }],
    ['never twice', 'SUPERSEDED', 'publishBoothPage', {}, { code: 'NOT_ALLOWED_NOW' }],
  ] as const)('%s', (_what, state, act, known, expected) => {
    expect(advance(boothPageLifecycle, state, act, { ...facts, ...(known as Partial<PageFacts>) })).toMatchObject(expected);
  });
});

describe('What everybody sees follows the window and the clock', () => {
  const shown = { isPublished: true, isHidden: false };
  it.each([
    [null, shown, 'NAME_ONLY', false],
    ['BEFORE', shown, 'NAME_ONLY', false],
    ['OPEN', shown, 'SHOWN', true],
    ['OPEN', { isPublished: false, isHidden: false }, 'BEING_PREPARED', false],
    ['OPEN', { isPublished: true, isHidden: true }, 'BEING_PREPARED', false],
    ['ARCHIVE', shown, 'SHOWN', false],
    ['ARCHIVE', { isPublished: false, isHidden: false }, 'BEING_PREPARED', false],
  ] as const)('%s %j: %s, enquiries %s', (phase, page, display, takes) => {
    expect([displayOf(phase, page), takesEnquiries(phase, page)]).toEqual([display, takes]);
  });

  it('Who works at a booth is who holds a role in its business.', () => {
    const grant = (role: 'BOOTH_STAFF' | 'ORGANIZER', scopeKind: 'BUSINESS' | 'EVENT', scopeId: string) => ({ role, scopeKind, scopeId });
    const person = { kind: 'PERSON', personId: 'p', signInId: 's', emailVerified: true, signedInAt: new Date(0), grants: [grant('BOOTH_STAFF', 'BUSINESS', 'b'), grant('ORGANIZER', 'EVENT', 'e')] } as const;
    expect([boothsWorkedAt(person), boothsWorkedAt({ kind: 'ANONYMOUS' })]).toEqual([['b'], []]);
  });
});
