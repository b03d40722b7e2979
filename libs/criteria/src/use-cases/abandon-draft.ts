import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { EditionEntity } from '../data/edition.entity.js';
import { readDraft } from '../domain/draft-text.js';
import { editionLifecycle } from '../domain/edition.lifecycle.js';
import { demandVersion, factsOf, lockEdition, type WrittenDraft } from './draft-writing.js';

export interface AbandonDraftInput {
  readonly editionId: Id;
  /** The version that was read. */
  readonly version: number;
}

/**
 * An editor of the Department gives a draft up; its text is kept and its code is free again.
 * Source: compliance.md, section 1, abandonDraft. Refusals: ROLE_NEEDED, NOT_ALLOWED_NOW. Faults: NOT_FOUND, CONFLICT.
 */
@Injectable()
export class AbandonDraft {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AbandonDraftInput): Promise<Result<WrittenDraft>> {
    return this.unit.run(actor, async (tx) => {
      const { edition, set } = await lockEdition(tx, input.editionId);
      const facts = await factsOf(tx, readDraft(edition.draft ?? '', set.code), edition);
      const step = advance(editionLifecycle, edition.state, 'abandonDraft', facts);
      if (isRefusal(step)) return refused(step);
      demandVersion(edition, input.version);
      const abandoned = await tx.update(EditionEntity, edition, { state: step.to, abandonedAt: tx.now });
      await tx.record({ type: step.event, subject: { kind: 'Edition', id: edition.id }, payload: { setCode: set.code, editionCode: edition.code } });
      return done({ editionId: edition.id, version: abandoned.version });
    });
  }
}
