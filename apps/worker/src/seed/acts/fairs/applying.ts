import { LapseHolds, StartBoothApplication } from '@ketnoi/exhibition';
import type { Play } from '../../play.js';
import { must } from '../../use.js';
import type { ExhibitorPlan } from '../../world/fairs/fair-plan.js';
import { at, fairOf, playerOf, type Chapter, type Fair, type FairAct, type Stage } from './fair-act.js';
import { takeStep } from './booth-steps.js';

/** Businesses apply with their wishes; the organizer decides and gives booths; the clock ends what nobody answered. */
export const applying: Chapter = (plan) => {
  const { lapsed } = plan.days;
  return [
    ...plan.exhibitors.flatMap((exhibitor) => actsOf(exhibitor, (stage) => fairOf(stage, plan))),
    ...(lapsed ? [{ at: at(lapsed, 8, 30), what: 'offers lapse', perform: letLapse }] : []),
  ];
};

/** Each at other minutes of the afternoon, its steps in their order. */
function actsOf(exhibitor: ExhibitorPlan, fairNow: (stage: Stage) => Fair): FairAct[] {
  const minute = (exhibitor.business * 7) % 180;
  return [
    { at: at(exhibitor.begins, 13, minute), what: `${exhibitor.business} applies`, perform: (play, stage) => begin(play, stage, fairNow(stage), exhibitor) },
    ...exhibitor.steps.map((step, nth): FairAct => ({
      at: at(step.on, 13, minute + 1 + nth),
      what: `${exhibitor.business}, ${step.do}`,
      perform: (play, stage) => takeStep(play, fairNow(stage), playerOf(stage, exhibitor.business), step),
    })),
  ];
}

async function begin(play: Play, stage: Stage, fair: Fair, { business, zones }: ExhibitorPlan): Promise<void> {
  const { id, establishmentId, plan, shelf } = playerOf(stage, business);
  const input = {
    eventId: fair.id, businessId: id, establishmentId, goods: `${shelf.map(({ product }) => product.nameVi).join('; ')}.`,
    needsPower: business % 3 === 0, isOnlineOnly: zones.length === 0, wishes: zones.map((zone) => ({ zone })),
  };
  const { applicationId } = must(await play.use(StartBoothApplication).run(play.as(plan.owner), { ...input, idempotencyKey: play.key() }));
  fair.applications.set(business, applicationId);
}

/** The script expects that something was due. */
async function letLapse(play: Play): Promise<void> {
  if ((await play.use(LapseHolds).run()) === 0) throw new Error('no offer was due');
}
