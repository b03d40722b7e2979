import { Injectable } from '@nestjs/common';
import { done, isId, notFound, personIdOf, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { eventFacts } from '@ketnoi/events';
import { holdsNow } from '@ketnoi/identity';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { BoothPageEntity } from '../data/booth-page.entity.js';
import { alreadyHidden, notHidden } from '../domain/booth-page.refusals.js';

export interface HideBoothPageInput {
  readonly pageId: Id;
  /** Told to the business. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** An organizer of the event takes a page out of sight; to the public it is being prepared. Refusal: BOOTH_PAGE_ALREADY_HIDDEN. Source: fairs.md, section 3.1. */
@Injectable()
export class HideBoothPage {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: HideBoothPageInput): Promise<Result<{ pageId: Id }>> {
    const once = { act: 'hideBoothPage', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const { page, organizerId } = await lockForOrganizing(tx, input.pageId);
        if (page.hiddenAt) return refused(alreadyHidden());
        await tx.update(BoothPageEntity, page, { hiddenAt: tx.now, hiddenBy: organizerId, hideReason: input.reason });
        await tx.record({ type: 'BoothPageHidden', subject: { kind: 'BoothPage', id: page.id }, payload: { eventId: page.eventId, businessId: page.businessId } });
        return done({ pageId: page.id });
      },
      once,
    );
  }
}

export interface UnhideBoothPageInput {
  readonly pageId: Id;
  readonly idempotencyKey: string;
}

/** An organizer shows a page again that was hidden. Refusal: BOOTH_PAGE_NOT_HIDDEN. */
@Injectable()
export class UnhideBoothPage {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: UnhideBoothPageInput): Promise<Result<{ pageId: Id }>> {
    const once = { act: 'unhideBoothPage', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const { page } = await lockForOrganizing(tx, input.pageId);
        if (!page.hiddenAt) return refused(notHidden());
        await tx.update(BoothPageEntity, page, { hiddenAt: null, hiddenBy: null, hideReason: null });
        await tx.record({ type: 'BoothPageUnhidden', subject: { kind: 'BoothPage', id: page.id }, payload: { eventId: page.eventId, businessId: page.businessId } });
        return done({ pageId: page.id });
      },
      once,
    );
  }
}

/** The page, locked, if the unit's actor organizes its event now; to all others it does not exist. */
async function lockForOrganizing(tx: Tx, pageId: Id): Promise<{ page: BoothPageEntity; organizerId: Id }> {
  const organizerId = personIdOf(tx.actor);
  const found = isId(pageId) ? await tx.findOne(BoothPageEntity, { id: pageId }) : null;
  if (!found || organizerId === null || !(await holdsNow(tx, organizerId, ['ORGANIZER'], found.eventId))) throw notFound('booth page');
  await eventFacts(tx, found.eventId);
  return { page: await tx.lock(BoothPageEntity, found.id), organizerId };
}
