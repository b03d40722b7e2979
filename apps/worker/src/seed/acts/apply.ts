import { AttachEvidence, SaveAnswers, type AnswerInput } from '@ketnoi/assessment';
import { StartApplication, SubmitApplication, WithdrawApplication } from '@ketnoi/membership';
import type { Play, Player } from '../play.js';
import { had, must } from '../use.js';
import type { DeedOf } from '../world/deed.js';
import { drawEvidence, drawPackaging, PACKAGING, PAPERS, type Paper } from './papers.js';
import { sendFile } from './send-file.js';

const NOT_OURS = 'Cơ sở chỉ bán tại xưởng, không có hệ thống phân phối riêng.';

export async function startApplication(play: Play, player: Player): Promise<void> {
  const input = { businessId: player.id, setCode: play.setCode, establishmentIds: [player.establishmentId], idempotencyKey: play.key() };
  const { applicationId, assessmentId } = must(await play.use(StartApplication).run(play.as(player.plan.owner), input));
  Object.assign(player, { applicationId, assessmentId, claims: [] });
}

/** Answers for the first so many criteria, or for all; with the papers that show them. */
export async function answer(play: Play, player: Player, { criteria, without = [] }: DeedOf<'answer'>): Promise<void> {
  const assessmentId = had(player.assessmentId, 'assessment');
  const asked = play.edition.criteria.slice(0, criteria).map(({ code }) => code);
  must(await play.use(SaveAnswers).run(play.as(player.plan.owner), { assessmentId, answers: [...facts(play), ...answersTo(play, asked, without)] }));
  await Promise.all([...new Set(asked.map(paperFor))].map((name) => sendPaper(play, player, name)));
  for (const code of asked) if (!without.includes(code)) await claim(play, player, code, paperFor(code));
}

/** After a return: another paper for each criterion that was asked about. */
export async function supplement(play: Play, player: Player, { codes }: DeedOf<'supplement'>): Promise<void> {
  for (const code of codes) {
    const paper = { name: `more for ${code}`, criteria: [code], title: `Tài liệu bổ sung cho ${code}`, lines: ['Ảnh chụp và mô tả thêm theo yêu cầu.', 'Người lập: chủ cơ sở (minh họa).'] };
    await send(play, player, paper.name, await evidenceOf(play, player, paper));
    await claim(play, player, code, paper.name);
  }
}

export async function submitApplication(play: Play, player: Player): Promise<void> {
  const input = { applicationId: had(player.applicationId, 'application'), statementIsSigned: true, idempotencyKey: play.key() };
  must(await play.use(SubmitApplication).run(play.as(player.plan.owner), input));
}

export async function withdrawApplication(play: Play, player: Player): Promise<void> {
  must(await play.use(WithdrawApplication).run(play.as(player.plan.owner), { applicationId: had(player.applicationId, 'application'), idempotencyKey: play.key() }));
}

/** Every business here makes its goods and none sells material; makers also answer for how they sell. */
const facts = (play: Play): AnswerInput[] => play.edition.facts.map(({ code }) => ({ code, state: 'ANSWERED', value: code === 'ROLE_PRODUCER' }));

function answersTo(play: Play, asked: readonly string[], without: readonly string[]): AnswerInput[] {
  return play.edition.indicators.flatMap((indicator): AnswerInput[] => {
    if (!asked.includes(indicator.criterion)) return [];
    if (without.includes(indicator.criterion)) return [{ code: indicator.code, state: 'NOT_APPLICABLE', reason: NOT_OURS }];
    return indicator.kind === 'CHOICE' ? [{ code: indicator.code, state: 'ANSWERED', value: had(indicator.options.find(({ fraction }) => fraction === '1'), 'best answer').code }] : [];
  });
}

const paperFor = (criterion: string): string => PAPERS.find(({ criteria }) => criteria.includes(criterion))?.name ?? PACKAGING;

const evidenceOf = (play: Play, { plan }: Player, paper: Paper): Promise<Buffer> => drawEvidence(plan, paper, play.clock.now());

/** A paper that was sent before is not sent again. */
async function sendPaper(play: Play, player: Player, name: string): Promise<void> {
  if (player.papers.has(name)) return;
  const paper = PAPERS.find((one) => one.name === name);
  await send(play, player, name, paper ? await evidenceOf(play, player, paper) : await drawPackaging());
}

async function send(play: Play, player: Player, name: string, bytes: Buffer): Promise<void> {
  player.papers.set(name, await sendFile(play, { owner: play.as(player.plan.owner), businessId: player.id, purpose: 'EVIDENCE', bytes }));
}

/** Offers a paper that was sent for a criterion. */
async function claim(play: Play, player: Player, criterion: string, name: string): Promise<void> {
  const { code } = had(play.edition.indicators.find((indicator) => indicator.criterion === criterion && indicator.kind === 'EVIDENCE'), 'question for evidence');
  const input = { assessmentId: had(player.assessmentId, 'assessment'), code, fileId: had(player.papers.get(name), 'paper') };
  const { evidenceId } = must(await play.use(AttachEvidence).run(play.as(player.plan.owner), input));
  player.claims.push({ code, evidenceId });
}
