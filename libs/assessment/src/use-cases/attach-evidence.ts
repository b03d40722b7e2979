import { Injectable } from '@nestjs/common';
import { badInput, done, isRefusal, localDateOf, notFound, parseLocalDate, refused, type Actor, type Id, type InputIssue, type Refusal, type Result } from '@ketnoi/common';
import type { EditionContent } from '@ketnoi/criteria-engine';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { EvidenceEntity } from '../data/evidence.entity.js';
import { evidenceFile, insertEvidenceOnce } from '../data/evidence-file.queries.js';
import { contentOf, putAnswers, putEvidence } from '../data/layer-content.queries.js';
import { evidenceDatesDiffer, layerIsSealed } from '../domain/assessment.refusals.js';
import type { Audience } from '../domain/subject.js';
import { lockCase, personOf, selfLayerToWrite, touch, type LockedCase } from '../cases.js';

/** More files for one indicator help nobody who has to read them. */
const MOST_FILES = 20;

export interface AttachEvidenceInput {
  readonly assessmentId: Id;
  /** An EVIDENCE indicator of the edition. */
  readonly code: string;
  /** A finished upload of the same business, sent as evidence. */
  readonly fileId: Id;
  /** Local days, YYYY-MM-DD. */
  readonly issuedOn?: string | null;
  readonly expiresOn?: string | null;
  readonly audience?: Audience | null;
}

/**
 * Offers a file as evidence for one indicator of the SELF layer. The same content is one piece of evidence of the subject,
 * however often it is sent. Source: compliance.md, section 3, Evidence. Refusals: LAYER_IS_SEALED, EVIDENCE_DATES_DIFFER.
 */
@Injectable()
export class AttachEvidence {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: AttachEvidenceInput): Promise<Result<{ assessmentId: Id; evidenceId: Id }>> {
    return this.unit.run(actor, async (tx) => {
      const locked = await lockCase(tx, input.assessmentId);
      const layer = await selfLayerToWrite(tx, locked);
      if (!layer) return refused(layerIsSealed());
      refuseWrongInput(locked.edition, input, localDateOf(tx.now));
      const { evidence } = await contentOf(tx, layer.id);
      if (evidence.filter(({ code }) => code === input.code).length >= MOST_FILES) {
        throw badInput({ path: 'input.fileId', code: 'TOO_MANY_FILES', facts: { max: MOST_FILES } });
      }
      const evidenceId = await this.evidenceOf(tx, locked, input);
      if (isRefusal(evidenceId)) return refused(evidenceId);
      await putAnswers(tx, layer, [{ code: input.code, state: 'ANSWERED', value: null, reason: null }]);
      await putEvidence(tx, layer, [{ code: input.code, evidenceId, use: 'CLAIMED', reason: null }]);
      await touch(tx, layer);
      return done({ assessmentId: input.assessmentId, evidenceId });
    });
  }

  /** The piece of evidence with this content; one that is known keeps its dates, since evidence is never edited. */
  private async evidenceOf(tx: Tx, { subject }: LockedCase, input: AttachEvidenceInput): Promise<Id | Refusal> {
    const sha256 = await evidenceFile(tx, subject, input.fileId);
    if (sha256 === null) throw notFound('file');
    const { fileId, issuedOn = null, expiresOn = null } = input;
    const audience = input.audience ?? 'COUNCIL';
    await insertEvidenceOnce(tx, { subject, fileId, sha256, issuedOn, expiresOn, audience, addedBy: personOf(tx.actor) });
    const kept = await tx.findOne(EvidenceEntity, { subjectKind: subject.kind, subjectId: subject.id, sha256 });
    if (!kept) throw notFound('evidence');
    const same = kept.issuedOn === issuedOn && kept.expiresOn === expiresOn && kept.audience === audience;
    return same ? kept.id : evidenceDatesDiffer();
  }
}

function refuseWrongInput(edition: EditionContent, input: AttachEvidenceInput, today: string): void {
  const { code, issuedOn, expiresOn } = input;
  const issues: InputIssue[] = [];
  if (!edition.indicators.some((indicator) => indicator.code === code && indicator.kind === 'EVIDENCE')) issues.push({ path: 'input.code', code: 'NOT_AN_EVIDENCE_CODE' });
  for (const [path, day] of [['input.issuedOn', issuedOn], ['input.expiresOn', expiresOn]] as const) {
    const parsed = day ? parseLocalDate(day) : null;
    if (parsed && !parsed.ok) issues.push({ path, code: parsed.code });
  }
  if (issuedOn && issuedOn > today) issues.push({ path: 'input.issuedOn', code: 'DATE_IN_FUTURE' });
  if (issuedOn && expiresOn && expiresOn < issuedOn) issues.push({ path: 'input.expiresOn', code: 'DATE_ORDER' });
  if (issues.length > 0) throw badInput(...issues);
}
