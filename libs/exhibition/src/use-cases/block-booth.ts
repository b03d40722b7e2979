import { Injectable } from '@nestjs/common';
import { done, isId, notFound, type Actor, type Id, type Result } from '@ketnoi/common';
import { demandOrganizer } from '@ketnoi/events';
import { UnitOfWork } from '@ketnoi/platform';
import { BoothEntity } from '../data/booth.entity.js';
import { lockBooths } from '../take-booth.js';

export interface BlockBoothInput {
  readonly boothId: Id;
  /** Why nobody gets it; null makes it free again. */
  readonly reason?: string | null;
}

/** An organizer keeps a booth from being given, or frees it again. Who has it keeps it. Source: fairs.md, section 2.1, blockedAt. */
@Injectable()
export class BlockBooth {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: BlockBoothInput): Promise<Result<{ boothId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const known = isId(input.boothId) ? await tx.findOne(BoothEntity, { id: input.boothId }) : null;
      if (!known) throw notFound('booth');
      await demandOrganizer(tx, known.eventId, 'booth');
      const [booth] = await lockBooths(tx, known.eventId, [known.id]);
      if (!booth) throw notFound('booth');
      const reason = input.reason ?? null;
      await tx.update(BoothEntity, booth, { blockedAt: reason === null ? null : tx.now, blockReason: reason });
      const type = reason === null ? 'BoothUnblocked' : 'BoothBlocked';
      await tx.record({ type, subject: { kind: 'Booth', id: booth.id }, payload: { eventId: booth.eventId } });
      return done({ boothId: booth.id });
    });
  }
}
