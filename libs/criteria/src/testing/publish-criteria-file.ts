import type { Actor, Id, Result } from '@ketnoi/common';
import type { ImportCriteriaFile } from '../use-cases/import-criteria-file.js';
import type { PublishEdition } from '../use-cases/publish-edition.js';

export interface CriteriaPublishers {
  readonly importer: ImportCriteriaFile;
  readonly publisher: PublishEdition;
  /** An editor of the Department: becomes the author. */
  readonly editor: Actor;
  /** Another person, an approver of the Department with a fresh sign-in. */
  readonly approver: Actor;
}

/**
 * Imports a file of data/criteria as the editor and publishes it as the approver, as two persons of the Department do.
 * For the demonstration world (with a replayed clock) and for specifications. A second run answers with the same edition.
 */
export async function publishCriteriaFile(people: CriteriaPublishers, file: unknown, effectiveFrom: string): Promise<Result<{ editionId: Id; hash: string }>> {
  const imported = await people.importer.run(people.editor, file, { effectiveFrom });
  if (!imported.ok) return imported;
  const { editionId, version } = imported.value;
  return people.publisher.run(people.approver, { editionId, version, idempotencyKey: `publish-${editionId}` });
}
