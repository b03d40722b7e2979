import { Injectable } from '@nestjs/common';
import { advance, done, isId, isRefusal, notFound, personIdOf, refused, unauthenticated, type Actor, type Id, type Result } from '@ketnoi/common';
import { lockForEditing } from '@ketnoi/businesses';
import { eventFacts } from '@ketnoi/events';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { copyProducts, hashOf, searchOf } from '../booth-page-publishing.js';
import { demandVersion, hasConfirmedBooth, pageDraft, phaseOf } from '../booth-pages-in-a-unit.js';
import { BoothPageEntity, BoothPageVersionEntity } from '../data/booth-page.entity.js';
import { boothPageLifecycle, type PageFacts } from '../domain/booth-page.lifecycle.js';
import { missingParts } from '../domain/booth-page.readiness.js';
import { noDraft } from '../domain/booth-page.refusals.js';

export interface PublishBoothPageInput {
  readonly pageId: Id;
  /** Of the page, as read. */
  readonly version: number;
  readonly idempotencyKey: string;
}

/**
 * An owner or editor shows the draft to everybody: its products are copied in with their photos, and from then on it never
 * changes. Refusals: BOOTH_PAGE_NOT_READY with what is missing, NO_DRAFT_OF_PAGE, BOOTH_NEEDED, EXHIBITION_OVER.
 * Source: fairs.md, section 3.1.
 */
@Injectable()
export class PublishBoothPage {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: PublishBoothPageInput): Promise<Result<{ pageId: Id }>> {
    const publishedBy = personIdOf(actor);
    if (publishedBy === null) throw unauthenticated();
    const once = { act: 'publishBoothPage', key: input.idempotencyKey, input };
    return this.unit.run(actor, (tx) => publish(tx, input, publishedBy), once);
  }
}

async function publish(tx: Tx, { pageId, version }: PublishBoothPageInput, publishedBy: Id): Promise<Result<{ pageId: Id }>> {
  const found = isId(pageId) ? await tx.findOne(BoothPageEntity, { id: pageId }) : null;
  if (!found) throw notFound('booth page');
  const event = await eventFacts(tx, found.eventId);
  await lockForEditing(tx, found.businessId);
  const page = await tx.lock(BoothPageEntity, found.id);
  demandVersion(page, version);
  const draft = await tx.findOne(BoothPageVersionEntity, { pageId: page.id, state: 'DRAFT' });
  if (!draft) return refused(noDraft());
  const missing = missingParts(await pageDraft(tx, page.id, draft.id));
  const hasBooth = await hasConfirmedBooth(tx, event.id, page.businessId);
  const facts: PageFacts = { isEditor: true, hasBooth, isEventLive: event.state === 'ANNOUNCED', phase: phaseOf(event, tx.now), missing };
  const step = advance(boothPageLifecycle, draft.state, 'publishBoothPage', facts);
  if (isRefusal(step)) return refused(step);
  await supersede(tx, page.id, facts);
  await copyProducts(tx, page, draft.id);
  const hash = await hashOf(tx, draft.id);
  await tx.update(BoothPageVersionEntity, draft, { state: step.to, hash, search: await searchOf(tx, draft.id), publishedBy, publishedAt: tx.now });
  await tx.update(BoothPageEntity, page, {});
  const payload = { eventId: event.id, businessId: page.businessId, versionId: draft.id, hash };
  await tx.record({ type: step.event, subject: { kind: 'BoothPage', id: page.id }, payload });
  return done({ pageId: page.id });
}

/** What was shown so far stays as history. */
async function supersede(tx: Tx, pageId: Id, facts: PageFacts): Promise<void> {
  const shown = await tx.findOne(BoothPageVersionEntity, { pageId, state: 'PUBLISHED' });
  if (!shown) return;
  const step = advance(boothPageLifecycle, shown.state, 'supersedeBoothPage', facts);
  if (isRefusal(step)) throw new Error('a published version is superseded by the next');
  await tx.update(BoothPageVersionEntity, shown, { state: step.to, supersededAt: tx.now });
}
