import { Injectable } from '@nestjs/common';
import { notFound, type Actor, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { CriteriaSetEntity } from '../data/criteria-set.entity.js';
import { readDraft } from '../domain/draft-text.js';
import { insertDraft, type WrittenDraft } from './draft-writing.js';

export interface CreateDraftInput {
  readonly setCode: string;
  /** JSON of an edition (compliance.md, section 1). Unfinished is fine, unreadable is not. */
  readonly content: string;
}

/**
 * An editor of the Department begins an edition of a set. Source: compliance.md, section 1, createDraft.
 * Refusals: ROLE_NEEDED, EDITION_UNREADABLE, EDITION_CODE_TAKEN. Faults: NOT_FOUND for an unknown set.
 */
@Injectable()
export class CreateDraft {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: CreateDraftInput): Promise<Result<WrittenDraft>> {
    return this.unit.run(actor, async (tx) => {
      const set = await tx.findOne(CriteriaSetEntity, { code: input.setCode });
      if (!set) throw notFound('criteria set');
      return insertDraft(tx, set, readDraft(input.content, set.code));
    });
  }
}
