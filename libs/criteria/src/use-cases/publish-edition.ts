import { Injectable } from '@nestjs/common';
import { advance, done, isRefusal, personIdOf, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { EditionEntity } from '../data/edition.entity.js';
import { readDraft } from '../domain/draft-text.js';
import { editionLifecycle } from '../domain/edition.lifecycle.js';
import { demandVersion, factsOf, hashOf, legible, lintIn, lockEdition } from './draft-writing.js';

export interface PublishEditionInput {
  readonly editionId: Id;
  /** The version that was read and is approved. */
  readonly version: number;
  readonly idempotencyKey: string;
}

/**
 * An approver of the Department, who wrote nothing of it, publishes an edition; from then on its text never changes.
 * Source: compliance.md, section 1, publishEdition; trust.md P30 (two persons, fresh sign-in).
 * Refusals: ROLE_NEEDED, SIGN_IN_NOT_FRESH, EDITION_HAS_NO_AUTHOR, APPROVER_IS_AUTHOR, EDITION_NOT_CLEAN with its findings,
 * EFFECTIVE_DATE_PAST, EFFECTIVE_DATE_TAKEN, NOT_ALLOWED_NOW. Faults: NOT_FOUND, CONFLICT when it was saved in between.
 */
@Injectable()
export class PublishEdition {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: PublishEditionInput): Promise<Result<{ editionId: Id; hash: string }>> {
    const once = { act: 'publishEdition', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const { edition, set } = await lockEdition(tx, input.editionId);
        const read = readDraft(edition.draft ?? '', set.code);
        const facts = await factsOf(tx, read, edition, await lintIn(tx, set.id, read));
        const step = advance(editionLifecycle, edition.state, 'publishEdition', facts);
        if (isRefusal(step)) return refused(step);
        demandVersion(edition, input.version);
        const { text, content } = legible(read);
        const hash = await keepSnapshot(tx, text);
        const approved = { approvedBy: personIdOf(tx.actor), publishedAt: tx.now };
        await tx.update(EditionEntity, edition, { state: step.to, hash, draft: null, effectiveFrom: content.effectiveFrom, ...approved });
        const payload = { setCode: set.code, editionCode: content.code, hash, effectiveFrom: content.effectiveFrom };
        await tx.record({ type: step.event, subject: { kind: 'Edition', id: edition.id }, payload });
        return done({ editionId: edition.id, hash });
      },
      once,
    );
  }
}

/** Stores the text under its hash; the same text is stored once. */
async function keepSnapshot(tx: Tx, text: string): Promise<string> {
  const hash = hashOf(text);
  await tx.rows(`INSERT INTO edition_snapshot (hash, content) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [hash, text]);
  return hash;
}
