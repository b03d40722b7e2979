import { CloseEvent } from '@ketnoi/events';
import type { Play } from '../../play.js';
import { must } from '../../use.js';
import { at, fairOf, type Chapter, type Fair } from './fair-act.js';

/** When all windows are over, the organizer closes the books; the pages stay. */
export const closing: Chapter = (plan) =>
  plan.days.closed ? [{ at: at(plan.days.closed, 9), what: 'closed', perform: (play, stage) => close(play, fairOf(stage, plan)) }] : [];

async function close(play: Play, fair: Fair): Promise<void> {
  must(await play.use(CloseEvent).run(play.as('organizer'), { eventId: fair.id, idempotencyKey: play.key() }));
}
