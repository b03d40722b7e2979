import { addDays, startOfDay, type Id } from '@ketnoi/common';
import { AddHall, AddOnlineBooths, OpenCall, PublishPlan, SavePlan } from '@ketnoi/exhibition';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';
import type { Play } from '../../play.js';
import { had, must } from '../../use.js';
import { at, fairOf, type Chapter, type Fair, type Stage } from './fair-act.js';

/** Halls with a published plan, booths that are only online, and the call; later another plan. */
export const planning: Chapter = ({ key, days }) => {
  const { planned, replanned } = days;
  return [
    ...(planned ? [{ at: at(planned, 9), what: 'halls and plans', perform: (play: Play, stage: Stage) => planHalls(play, fairOf(stage, { key })) }] : []),
    ...(planned ? [{ at: at(planned, 15), what: 'the call', perform: (play: Play, stage: Stage) => openCall(play, fairOf(stage, { key })) }] : []),
    ...(replanned ? [{ at: at(replanned, 9), what: 'other plans', perform: (play: Play, stage: Stage) => planAnew(play, fairOf(stage, { key })) }] : []),
  ];
};

async function planHalls(play: Play, fair: Fair): Promise<void> {
  const organizer = play.as('organizer');
  const venueId = had(fair.venueId, 'venue');
  for (const { booths, ...hall } of fair.plan.halls) {
    const { hallId } = must(await play.use(AddHall).run(organizer, { ...hall, eventId: fair.id, venueId, idempotencyKey: play.key() }));
    must(await play.use(SavePlan).run(organizer, { hallId, booths }));
    must(await play.use(PublishPlan).run(organizer, { hallId, idempotencyKey: play.key() }));
    fair.hallIds.push(hallId);
    for (const { label, boothId } of await play.use(ReadPool).rows<{ label: string; boothId: Id }>(placed, [hallId])) fair.booths.set(label, boothId);
  }
  const { boothIds } = must(await play.use(AddOnlineBooths).run(organizer, { eventId: fair.id, count: fair.plan.onlineBooths, idempotencyKey: play.key() }));
  for (const [nth, boothId] of boothIds.entries()) fair.booths.set(`ONLINE${nth + 1}`, boothId);
}

const placed: NamedStatement = { name: 'seed.placed', text: `SELECT label, booth_id AS "boothId" FROM booth_placement WHERE hall_id = $1` };

/** Half a metre more of aisle: published for the first hall, still in work for the others. Nobody's booth changes by it. */
async function planAnew(play: Play, fair: Fair): Promise<void> {
  for (const [nth, { booths }] of fair.plan.halls.entries()) {
    const hallId = had(fair.hallIds[nth], 'hall');
    const moved = booths.map((booth) => ({ ...booth, boothId: had(fair.booths.get(booth.label), booth.label), y: booth.y + WIDER }));
    must(await play.use(SavePlan).run(play.as('organizer'), { hallId, booths: moved }));
    if (nth === 0) must(await play.use(PublishPlan).run(play.as('organizer'), { hallId, idempotencyKey: play.key() }));
  }
}

const WIDER = 0.5;

async function openCall(play: Play, { id, plan }: Fair): Promise<void> {
  const { opensOn, closesOn, boothsPerBusiness, rule } = plan.call;
  const input = { eventId: id, opensAt: startOfDay(opensOn), closesAt: startOfDay(addDays(closesOn, 1)), boothsPerBusiness, rule: { ...rule, setCode: play.setCode } };
  must(await play.use(OpenCall).run(play.as('organizer'), { ...input, idempotencyKey: play.key() }));
}
