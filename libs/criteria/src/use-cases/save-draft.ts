import { Injectable } from '@nestjs/common';
import type { Actor, Id, Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { readDraft } from '../domain/draft-text.js';
import { lockEdition, rewriteDraft, type WrittenDraft } from './draft-writing.js';

export interface SaveDraftInput {
  readonly editionId: Id;
  /** The version that was read. */
  readonly version: number;
  /** JSON of the whole edition. */
  readonly content: string;
}

/**
 * An editor of the Department saves a draft and is an author of it from then on. Source: compliance.md, section 1, saveDraft.
 * Refusals: ROLE_NEEDED, NOT_ALLOWED_NOW, EDITION_UNREADABLE, EDITION_CODE_TAKEN. Faults: NOT_FOUND, CONFLICT when it was
 * saved by somebody else in between.
 */
@Injectable()
export class SaveDraft {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SaveDraftInput): Promise<Result<WrittenDraft>> {
    return this.unit.run(actor, async (tx) => {
      const locked = await lockEdition(tx, input.editionId);
      return rewriteDraft(tx, locked, input.version, readDraft(input.content, locked.set.code));
    });
  }
}
