import { InviteColleague, RevokeInvitation } from '@ketnoi/businesses';
import { AcceptInvitation, MailedLinks } from '@ketnoi/identity';
import type { Play, Player } from '../play.js';
import { must } from '../use.js';
import type { DeedOf } from '../world/deed.js';

/** The owner invites somebody; one accepts, one is told that it was a mistake, one has not answered yet. */
export async function inviteColleague(play: Play, { plan, id, colleagues }: Player, deed: DeedOf<'invite'>): Promise<void> {
  const owner = play.as(plan.owner);
  const { role, email } = deed;
  const { invitationId } = must(await play.use(InviteColleague).run(owner, { businessId: id, email, role, locale: 'vi', idempotencyKey: play.key() }));
  if (deed.acceptedBy) {
    const token = play.use(MailedLinks).tokenOf(invitationId);
    must(await play.use(AcceptInvitation).run(play.as(deed.acceptedBy), { token, idempotencyKey: play.key() }));
    colleagues.push(deed.acceptedBy);
  }
  if (deed.isRevoked) must(await play.use(RevokeInvitation).run(owner, { businessId: id, invitationId }));
}
