import { localDate, localDateOf, type Id } from '@ketnoi/common';
import { canonicalText, type EditionContent, type Result } from '@ketnoi/criteria-engine';
import type { Tx } from '@ketnoi/platform';
import type { AssessmentEntity } from './data/assessment.entity.js';
import { contentOf, copyContent } from './data/layer-content.queries.js';
import { LayerEntity } from './data/layer.entity.js';
import { scoreLayer, sealedText, type LayerContent } from './domain/layer-content.js';
import type { LayerKind } from './domain/subject.js';
import { sha256 } from './hash.js';

/** All revisions of one kind that count, the newest first. */
export async function layersOf(tx: Tx, assessmentId: Id, kind: LayerKind): Promise<LayerEntity[]> {
  const layers = await tx.find(LayerEntity, { assessmentId, kind });
  return layers.filter((layer) => layer.voidedReason === null).sort((a, b) => b.revision - a.revision);
}

/** The layer being written, locked; null when every revision is sealed. */
export async function openLayer(tx: Tx, assessmentId: Id, kind: LayerKind): Promise<LayerEntity | null> {
  const open = (await layersOf(tx, assessmentId, kind)).find((layer) => layer.sealedAt === null);
  return open ? tx.lock(LayerEntity, open.id) : null;
}

/** The newest sealed revision. */
export async function sealedLayer(tx: Tx, assessmentId: Id, kind: LayerKind): Promise<LayerEntity | null> {
  return (await layersOf(tx, assessmentId, kind)).find((layer) => layer.sealedAt !== null) ?? null;
}

/** Begins the next revision, as a copy of the sealed one where there is one. */
export async function startLayer(tx: Tx, assessment: AssessmentEntity, kind: LayerKind, authorId: Id): Promise<LayerEntity> {
  const revisions = await tx.find(LayerEntity, { assessmentId: assessment.id, kind });
  const latest = await sealedLayer(tx, assessment.id, kind);
  const layer = await tx.insert(LayerEntity, {
    version: 1,
    assessmentId: assessment.id,
    editionHash: assessment.editionHash,
    kind,
    revision: Math.max(0, ...revisions.map(({ revision }) => revision)) + 1,
    authorId,
    savedAt: tx.now,
    asOf: null,
    sealedAt: null,
    sealedHash: null,
    result: null,
    voidedReason: null,
  });
  if (latest) await copyContent(tx, latest.id, layer);
  return layer;
}

/** Seals a locked layer: hash over what it says, and the engine's result of it, both for good. */
export async function seal(tx: Tx, layer: LayerEntity, authorId: Id, edition: EditionContent, content: LayerContent): Promise<LayerEntity> {
  const asOf = localDateOf(tx.now);
  const sealedHash = sha256(sealedText({ ...layer, authorId }, asOf, content));
  const result = canonicalText(scoreLayer(edition, layer, content, asOf, sealedHash));
  return tx.update(LayerEntity, layer, { authorId, asOf, sealedAt: tx.now, savedAt: tx.now, sealedHash, result });
}

/** A sealed layer calculated once more from its rows. */
export interface Recomputed {
  readonly result: Result;
  /** Canonical text of the result. */
  readonly text: string;
  /** Whether hash and result are, to the byte, what was stored at sealing. */
  readonly agrees: boolean;
}

/** Calculates a sealed layer again: the proof that nobody typed an outcome in or touched an answer. Source: compliance.md, determine. */
export async function recompute(tx: Tx, layer: LayerEntity, edition: EditionContent): Promise<Recomputed> {
  if (layer.asOf === null || layer.sealedHash === null) throw new Error(`layer ${layer.id} is not sealed`);
  const content = await contentOf(tx, layer.id);
  const asOf = localDate(layer.asOf);
  const hash = sha256(sealedText(layer, asOf, content));
  const result = scoreLayer(edition, layer, content, asOf, hash);
  const text = canonicalText(result);
  return { result, text, agrees: hash === layer.sealedHash && text === layer.result };
}
