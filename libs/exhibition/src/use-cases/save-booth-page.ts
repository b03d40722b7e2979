import { Injectable } from '@nestjs/common';
import { advance, badInput, done, isRefusal, personIdOf, refused, unauthenticated, type Actor, type Id, type InputIssue, type Result } from '@ketnoi/common';
import { lockForEditing, nextPublicId } from '@ketnoi/businesses';
import { eventFacts } from '@ketnoi/events';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { demandVersion, hasConfirmedBooth, phaseOf } from '../booth-pages-in-a-unit.js';
import { writeDraft, type BeatInput, type HeroInput } from '../booth-page-writing.js';
import { BoothPageAnswererEntity, BoothPageEntity, BoothPageVersionEntity } from '../data/booth-page.entity.js';
import { boothPageLifecycle } from '../domain/booth-page.lifecycle.js';
import { BOOTH_ROLES, MOST_ANSWERERS, MOST_BEATS, MOST_FACTS, MOST_PAGE_PRODUCTS } from '../domain/booth-page.policy.js';

export interface SaveBoothPageInput {
  readonly eventId: Id;
  readonly businessId: Id;
  /** As read; null for the first save, when there is no page yet. */
  readonly version?: number | null;
  readonly headlineVi?: string | null;
  readonly headlineEn?: string | null;
  readonly hero?: HeroInput | null;
  readonly facts: readonly { readonly vi: string; readonly en?: string | null }[];
  readonly story: readonly BeatInput[];
  /** On the shelf of the business, in the order shown. */
  readonly productIds: readonly Id[];
  /** Persons of the business who are told of enquiries. */
  readonly answererIds: readonly Id[];
}

/**
 * An owner or editor of a business with a confirmed booth writes the draft of its page; what is left out is empty afterwards.
 * Refusals: BOOTH_NEEDED, EXHIBITION_OVER. Faults: BAD_USER_INPUT, NOT_FOUND also for another's file or product, FORBIDDEN,
 * CONFLICT. Source: fairs.md, section 3.1.
 */
@Injectable()
export class SaveBoothPage {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SaveBoothPageInput): Promise<Result<{ pageId: Id }>> {
    const savedBy = personIdOf(actor);
    if (savedBy === null) throw unauthenticated();
    const issues = issuesOf(input);
    if (issues.length > 0) throw badInput(...issues);
    return this.unit.run(actor, async (tx) => {
      const event = await eventFacts(tx, input.eventId);
      const business = await lockForEditing(tx, input.businessId);
      const page = await tx.findOne(BoothPageEntity, { eventId: event.id, businessId: business.id });
      const draft = page && (await tx.findOne(BoothPageVersionEntity, { pageId: page.id, state: 'DRAFT' }));
      const facts = { isEditor: true, hasBooth: await hasConfirmedBooth(tx, event.id, business.id), isEventLive: event.state === 'ANNOUNCED', phase: phaseOf(event, tx.now), missing: [] };
      const step = advance(boothPageLifecycle, draft?.state ?? null, 'saveBoothPage', facts);
      if (isRefusal(step)) return refused(step);
      const kept = await keepPage(tx, page, input, savedBy);
      await setAnswerers(tx, kept, input.answererIds);
      const versionId = await writeDraft(tx, kept, draft, { ...input, state: step.to, savedBy });
      await tx.record({ type: step.event, subject: { kind: 'BoothPage', id: kept.id }, payload: { eventId: event.id, businessId: business.id, versionId } });
      return done({ pageId: kept.id });
    });
  }
}

/** The page of the event and business, made with its code at the first save. */
async function keepPage(tx: Tx, page: BoothPageEntity | null, { eventId, businessId, version }: SaveBoothPageInput, startedBy: Id): Promise<BoothPageEntity> {
  if (page) {
    demandVersion(page, version);
    return tx.update(BoothPageEntity, page, {});
  }
  const code = await nextPublicId(tx);
  return tx.insert(BoothPageEntity, { version: 1, eventId, businessId, code, startedBy, startedAt: tx.now, hiddenAt: null, hiddenBy: null, hideReason: null });
}

/** Only who works for the business answers for it. */
async function setAnswerers(tx: Tx, page: BoothPageEntity, personIds: readonly Id[]): Promise<void> {
  const staff = await tx.rows<{ id: Id }>(
    `SELECT DISTINCT person_id AS id FROM role_grant WHERE person_id = ANY($1) AND scope_kind = 'BUSINESS' AND scope_id = $2 AND role = ANY($3) AND ended_at IS NULL`,
    [personIds, page.businessId, BOOTH_ROLES],
  );
  if (staff.length !== personIds.length) throw badInput({ path: 'input.answererIds', code: 'ANSWERER_UNKNOWN' });
  await tx.remove(BoothPageAnswererEntity, { pageId: page.id });
  await tx.insertAll(BoothPageAnswererEntity, personIds.map((personId, index) => ({ pageId: page.id, personId, place: index + 1 })));
}

function issuesOf({ facts, story, productIds, answererIds, headlineVi, headlineEn }: SaveBoothPageInput): InputIssue[] {
  const most = (field: string, list: readonly unknown[], max: number): InputIssue[] => (list.length > max ? [{ path: `input.${field}`, code: 'TOO_MANY', facts: { max } }] : []);
  const once = (field: string, ids: readonly Id[]): InputIssue[] => (new Set(ids).size === ids.length ? [] : [{ path: `input.${field}`, code: 'LISTED_TWICE' }]);
  return [
    ...most('facts', facts, MOST_FACTS), ...most('story', story, MOST_BEATS),
    ...most('productIds', productIds, MOST_PAGE_PRODUCTS), ...most('answererIds', answererIds, MOST_ANSWERERS),
    ...once('productIds', productIds), ...once('answererIds', answererIds),
    ...(headlineEn && !headlineVi ? [{ path: 'input.headline', code: 'VIETNAMESE_FIRST' }] : []),
  ];
}
