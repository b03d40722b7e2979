import { AssignDeskReviewer, DeclareConflict, JudgeAnswers, SealDesk, type AnswerJudgement, type EvidenceJudgement, type Relation } from '@ketnoi/assessment';
import { ReturnApplication } from '@ketnoi/membership';
import type { Play, Player } from '../play.js';
import { had, must } from '../use.js';
import type { ReviewerKey } from '../world/cast-list.js';
import type { DeedOf } from '../world/deed.js';

const NOT_SHOWN_ENOUGH = 'Minh chứng chưa cho thấy tiêu chí được đáp ứng đầy đủ (minh họa).';
const WANTED = 'Đề nghị gửi thêm ảnh hoặc sổ sách của ba tháng gần nhất (minh họa).';

async function declare(play: Play, player: Player, reviewer: ReviewerKey, relation: Relation): Promise<void> {
  must(await play.use(DeclareConflict).run(play.as(reviewer), { subject: { kind: 'BUSINESS', id: player.id }, relation, idempotencyKey: play.key() }));
}

/** A reviewer of the same village says so and will never be assigned. */
export const declareSameVillage = (play: Play, player: Player, { reviewer }: DeedOf<'declareSameVillage'>): Promise<void> => declare(play, player, reviewer, 'SAME_VILLAGE');

/** The Department gives the case to a reviewer who has declared to stand in no relation to the business. */
export async function assign(play: Play, player: Player, { reviewer }: DeedOf<'assign'>): Promise<void> {
  if (!player.declared.has(reviewer)) await declare(play, player, reviewer, 'NONE');
  player.declared.add(reviewer);
  player.reviewer = reviewer;
  const input = { assessmentId: had(player.assessmentId, 'assessment'), personId: play.as(reviewer).personId, idempotencyKey: play.key() };
  must(await play.use(AssignDeskReviewer).run(play.as('editor'), input));
}

/** Facts, answers and papers of the first so many criteria, or of all. */
export async function judge(play: Play, player: Player, { criteria, unmet = [] }: DeedOf<'judge'>): Promise<void> {
  const codes = play.edition.criteria.slice(0, criteria).map(({ code }) => code);
  const questions = play.edition.indicators.filter(({ criterion }) => codes.includes(criterion));
  const claimed = new Set(player.claims.map(({ code }) => code));
  const answers: AnswerJudgement[] = [
    ...play.edition.facts.map(({ code }) => ({ code, verdict: 'ACCEPTED' as const })),
    ...questions.filter(({ code, kind }) => kind === 'CHOICE' || !claimed.has(code)).map(({ code, kind, criterion }): AnswerJudgement =>
      kind === 'CHOICE' && unmet.includes(criterion) ? { code, verdict: 'CORRECTED', value: 'PARTLY', reason: NOT_SHOWN_ENOUGH } : { code, verdict: 'ACCEPTED' },
    ),
  ];
  const evidence: EvidenceJudgement[] = player.claims
    .filter(({ code }) => questions.some((question) => question.code === code))
    .map(({ code, evidenceId }) => ({ code, evidenceId, verdict: 'ACCEPTED' }));
  must(await play.use(JudgeAnswers).run(play.as(had(player.reviewer, 'reviewer')), { assessmentId: had(player.assessmentId, 'assessment'), answers, evidence }));
}

export async function returnApplication(play: Play, player: Player, { codes }: DeedOf<'return'>): Promise<void> {
  const input = { applicationId: had(player.applicationId, 'application'), supplements: codes.map((code) => ({ code, text: WANTED })), idempotencyKey: play.key() };
  must(await play.use(ReturnApplication).run(play.as(had(player.reviewer, 'reviewer')), input));
}

export async function sealDesk(play: Play, player: Player): Promise<void> {
  must(await play.use(SealDesk).run(play.as(had(player.reviewer, 'reviewer')), { assessmentId: had(player.assessmentId, 'assessment'), idempotencyKey: play.key() }));
}
