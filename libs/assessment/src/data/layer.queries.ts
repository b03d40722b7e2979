import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Actor, type Clock, type Id } from '@ketnoi/common';
import { EditionQueries } from '@ketnoi/criteria';
import { CLOCK, ReadPool } from '@ketnoi/platform';
import { missingOfDesk, missingOfSelf, type IncompleteCriterion } from '../domain/completeness.js';
import { scoreLayer, type AnswerRecord, type EvidenceUse, type LayerContent } from '../domain/layer-content.js';
import type { Audience, LayerKind } from '../domain/subject.js';
import { sql, visibleTo } from './assessment.statements.js';

export interface LayerRow {
  readonly id: Id;
  readonly assessmentId: Id;
  readonly editionHash: string;
  readonly kind: LayerKind;
  readonly revision: number;
  readonly authorId: Id;
  readonly savedAt: Date;
  /** Local day, YYYY-MM-DD. */
  readonly asOf: string | null;
  readonly sealedAt: Date | null;
  /** The engine's result, canonical text, once sealed. */
  readonly result: string | null;
}

export interface AnswerRow extends AnswerRecord {
  readonly layerId: Id;
}

export interface EvidenceRow extends EvidenceUse {
  readonly layerId: Id;
  readonly fileId: Id;
  readonly audience: Audience;
}

/** Reads of layers: no author, and no applicant, reads another's layer before it may (compliance.md, section 3). */
@Injectable()
export class LayerQueries {
  constructor(
    private readonly reads: ReadPool,
    private readonly editions: EditionQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Layers that the actor may read, each kind from its first revision on. */
  byAssessmentIds(actor: Actor, ids: readonly Id[]): Promise<LayerRow[]> {
    return this.reads.rows(sql.layersByAssessmentIds, [...visibleTo(actor), ids]);
  }

  answersByLayerIds(actor: Actor, layerIds: readonly Id[]): Promise<AnswerRow[]> {
    return this.reads.rows(sql.answersByLayerIds, [...visibleTo(actor), layerIds]);
  }

  evidenceByLayerIds(actor: Actor, layerIds: readonly Id[]): Promise<EvidenceRow[]> {
    return this.reads.rows(sql.evidenceByLayerIds, [...visibleTo(actor), layerIds]);
  }

  /** Of these files, those whose bytes the actor may read now as evidence. */
  async readableFiles(actor: Actor, fileIds: readonly Id[]): Promise<Set<Id>> {
    const rows = await this.reads.rows<{ fileId: Id }>(sql.readableFiles, [...visibleTo(actor), fileIds]);
    return new Set(rows.map(({ fileId }) => fileId));
  }

  /**
   * What the layer being written still lacks, for its author's side: of SELF what keeps it from being handed in, of DESK
   * what is not judged. A case in which the actor writes nothing now is not in the answer.
   */
  async missingByAssessmentIds(actor: Actor, ids: readonly Id[]): Promise<Map<Id, IncompleteCriterion[]>> {
    const layers = await this.byAssessmentIds(actor, ids);
    const written = layers.filter((layer) => layer.sealedAt === null);
    const claimed = new Map(layers.filter((layer) => layer.kind === 'SELF' && layer.sealedAt !== null).map((layer) => [layer.assessmentId, layer]));
    const contents = await this.contents(actor, [...written, ...claimed.values()]);
    const editions = await this.editions.contentsByHashes(written.map(({ editionHash }) => editionHash));
    const today = localDateOf(this.clock.now());
    const missing = written.map((layer): [Id, IncompleteCriterion[]] => {
      const edition = editions.get(layer.editionHash);
      const content = contents(layer.id);
      if (!edition) throw new Error(`no edition has the hash ${layer.editionHash}`);
      const result = scoreLayer(edition, layer, content, today);
      const judges = layer.kind === 'DESK';
      return [layer.assessmentId, judges ? missingOfDesk(edition, result, contents(claimed.get(layer.assessmentId)?.id), content) : missingOfSelf(edition, result)];
    });
    return new Map(missing);
  }

  private async contents(actor: Actor, layers: readonly LayerRow[]): Promise<(layerId: Id | undefined) => LayerContent> {
    const ids = layers.map(({ id }) => id);
    const answers = await this.answersByLayerIds(actor, ids);
    const evidence = await this.evidenceByLayerIds(actor, ids);
    return (layerId) => ({ answers: answers.filter((answer) => answer.layerId === layerId), evidence: evidence.filter((item) => item.layerId === layerId) });
  }
}
