import type { Id } from '@ketnoi/common';
import { canonicalText, score, type Answer, type AnswerState, type AnswerValue, type Code, type EditionContent, type EvidenceItem, type Result } from '@ketnoi/criteria-engine';
import type { LayerKind } from './subject.js';

/** An answer as a layer keeps it. Of an EVIDENCE indicator the value is its files, kept beside. */
export interface AnswerRecord {
  readonly code: Code;
  readonly state: AnswerState;
  readonly value: AnswerValue | null;
  /** Why it does not apply; else a note to the answer. */
  readonly reason: string | null;
}

/** One file offered for an indicator and what this layer says of it. */
export interface EvidenceUse {
  readonly code: Code;
  readonly evidenceId: Id;
  readonly sha256: string;
  readonly use: EvidenceItem['use'];
  readonly reason: string | null;
  /** Local days. */
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
}

export interface LayerContent {
  readonly answers: readonly AnswerRecord[];
  readonly evidence: readonly EvidenceUse[];
}

/** What identifies a layer inside its sealed text. */
export interface LayerIdentity {
  readonly assessmentId: Id;
  readonly editionHash: string;
  readonly kind: LayerKind;
  readonly revision: number;
  readonly authorId: Id;
}

/** The canonical text that is hashed when the layer is sealed: whoever changes one byte of it changes the hash. */
export function sealedText(layer: LayerIdentity, asOf: string, content: LayerContent): string {
  return canonicalText({
    assessment: layer.assessmentId,
    edition: layer.editionHash,
    kind: layer.kind,
    revision: layer.revision,
    author: layer.authorId,
    asOf,
    answers: byKey(content.answers, (answer) => answer.code).map(({ code, state, value, reason }) => ({ code, state, value, reason })),
    evidence: byKey(content.evidence, evidenceKey).map(({ code, sha256, use, reason, issuedOn, expiresOn }) => ({ code, sha256, use, reason, issuedOn, expiresOn })),
  });
}

/** What the engine makes of a layer on a day. `sealedHash` is repeated in the result once there is one. */
export function scoreLayer(edition: EditionContent, layer: Pick<LayerIdentity, 'kind' | 'editionHash'>, content: LayerContent, asOf: string, sealedHash?: string): Result {
  const hashes = { edition: layer.editionHash, ...(sealedHash === undefined ? {} : { layer: sealedHash }) };
  return score(edition, engineAnswers(edition, content), { asOf, layer: layer.kind === 'SELF' ? 'SELF' : 'EXAMINER', hashes });
}

/** The answers as the engine reads them, the files of each EVIDENCE indicator in a fixed order. */
export function engineAnswers(edition: EditionContent, content: LayerContent): Answer[] {
  const withFiles = new Set(edition.indicators.filter((indicator) => indicator.kind === 'EVIDENCE').map((indicator) => indicator.code));
  return content.answers.map(({ code, state, value, reason }) => ({
    code,
    state,
    ...(state === 'ANSWERED' ? { value: withFiles.has(code) ? filesOf(code, content.evidence) : (value ?? undefined) } : {}),
    ...(reason === null ? {} : { reason }),
  }));
}

function filesOf(code: Code, evidence: readonly EvidenceUse[]): EvidenceItem[] {
  return byKey(evidence.filter((item) => item.code === code), evidenceKey).map(({ use, issuedOn, expiresOn }) => ({
    use,
    ...(issuedOn === null ? {} : { issuedOn }),
    ...(expiresOn === null ? {} : { expiresOn }),
  }));
}

const evidenceKey = (item: EvidenceUse): string => `${item.code} ${item.sha256}`;

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
