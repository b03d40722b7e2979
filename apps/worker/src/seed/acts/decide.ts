import { localDateOf, system } from '@ketnoi/common';
import { AnswerStatusProposal, CertificateQueries, Determine, DrawCertificate, LapseApplications, ProposeStatusChange } from '@ketnoi/membership';
import type { Play, Player } from '../play.js';
import { had, must } from '../use.js';
import type { DeedOf } from '../world/deed.js';

/** A signatory signs what was computed; when a certificate follows, its paper is drawn at once, as the worker would. */
export async function decide(play: Play, player: Player, { by }: DeedOf<'decide'>): Promise<void> {
  const year = localDateOf(play.clock.now()).slice(0, 4);
  const input = { applicationId: had(player.applicationId, 'application'), decisionNo: `MH-${String(player.plan.nth).padStart(2, '0')}/${year}/QĐ-SCT`, idempotencyKey: play.key() };
  const { determinationId, outcome } = must(await play.use(Determine).run(play.as(by), input));
  if (outcome !== 'MET') return;
  const [certificate] = await play.use(CertificateQueries).byDeterminationIds(system('seed'), [determinationId]);
  player.certificateId = had(certificate, 'certificate').id;
  await play.use(DrawCertificate).run(player.certificateId);
}

export async function propose(play: Play, player: Player, { kind, cause, text, by }: DeedOf<'propose'>): Promise<void> {
  const input = { certificateId: had(player.certificateId, 'certificate'), kind, cause, text, idempotencyKey: play.key() };
  player.proposalId = must(await play.use(ProposeStatusChange).run(play.as(by), input)).proposalId;
}

export async function answerProposal(play: Play, player: Player, { answer, by }: DeedOf<'answerProposal'>): Promise<void> {
  must(await play.use(AnswerStatusProposal).run(play.as(by), { proposalId: had(player.proposalId, 'proposal'), answer, idempotencyKey: play.key() }));
}

/** The clock lets lapse what is due; the script expects that something is. */
export async function lapse(play: Play): Promise<void> {
  if ((await play.use(LapseApplications).run()) === 0) throw new Error('nothing was due');
}
