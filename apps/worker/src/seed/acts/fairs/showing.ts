import type { Id, LocalDate } from '@ketnoi/common';
import { HideBoothPage, PublishBoothPage, SaveBoothPage } from '@ketnoi/exhibition';
import { ReadPool, type NamedStatement } from '@ketnoi/platform';
import type { Play, Player } from '../../play.js';
import { had, must } from '../../use.js';
import { boothPageOf } from '../../world/fairs/page-texts.js';
import { boothPhotosOf } from './booth-photos.js';
import { at, fairOf, playerOf, type Chapter, type Fair, type FairAct } from './fair-act.js';

/** Pages of booths are composed and published; some stay drafts, one is written anew, one is hidden by the organizer. */
export const showing: Chapter = (plan) => {
  const { pagesSaved, pagesPublished, pagesRevised, pagesHidden } = plan.days;
  return plan.exhibitors.flatMap(({ business, page }): FairAct[] => {
    if (!page) return [];
    const on = (day: LocalDate | undefined, what: string, minute: number, act: ByExhibitor): FairAct[] =>
      day ? [{ at: at(day, 19, minute), what: `${what} of ${business}`, perform: (play, stage) => act(play, fairOf(stage, plan), playerOf(stage, business)) }] : [];
    const minute = (business * 3) % 50;
    return [
      ...on(pagesSaved, 'draft', minute, save),
      ...(page === 'DRAFT' ? [] : on(pagesPublished, 'page', minute, publish)),
      ...(page === 'REVISED' ? [...on(pagesRevised, 'other draft', minute, save), ...on(pagesRevised, 'other page', minute + 1, publish)] : []),
      ...(page === 'HIDDEN' ? on(pagesHidden, 'hiding', minute, hide) : []),
    ];
  });
};

type ByExhibitor = (play: Play, fair: Fair, player: Player) => Promise<void>;

async function save(play: Play, fair: Fair, player: Player): Promise<void> {
  const { plan, id } = player;
  const isReady = fair.plan.exhibitors.some(({ business, page }) => business === plan.nth && page !== 'DRAFT');
  const village = play.places.villageName(plan.village);
  const photos = isReady ? await boothPhotosOf(play, player) : null;
  const { headlineVi, headlineEn, facts, story } = boothPageOf(player, village, play.places.craft(plan.craft).group);
  const [first, ...others] = story;
  const input = {
    eventId: fair.id, businessId: id, version: fair.pages.get(plan.nth)?.version ?? null, headlineVi, headlineEn, hero: photos?.hero ?? null, facts: isReady ? facts : facts.slice(0, 1),
    story: isReady && first ? [{ ...first, photo: photos?.maker ?? null }, ...others] : [],
    productIds: player.shelf.map(({ productId }) => productId), answererIds: isReady ? answerersOf(play, player) : [],
  };
  const { pageId } = must(await play.use(SaveBoothPage).run(play.as(plan.owner), input));
  const page = await play.use(ReadPool).row<{ code: string }>(codeOfPage, [pageId]);
  const version = (fair.pages.get(plan.nth)?.version ?? 0) + 1;
  fair.pages.set(plan.nth, { id: pageId, code: had(page, 'page').code, version });
}

const codeOfPage: NamedStatement = { name: 'seed.code-of-page', text: `SELECT code FROM booth_page WHERE id = $1` };

/** The owner; at the business with booth staff of its own those too, once they have come. */
const answerersOf = (play: Play, { plan, colleagues }: Player): Id[] => [plan.owner, ...colleagues].map((key) => play.as(key).personId);

async function publish(play: Play, fair: Fair, { plan }: Player): Promise<void> {
  const page = had(fair.pages.get(plan.nth), 'page');
  must(await play.use(PublishBoothPage).run(play.as(plan.owner), { pageId: page.id, version: page.version, idempotencyKey: play.key() }));
  page.version += 1;
}

async function hide(play: Play, fair: Fair, { plan }: Player): Promise<void> {
  const { id } = had(fair.pages.get(plan.nth), 'page');
  must(await play.use(HideBoothPage).run(play.as('organizer'), { pageId: id, reason: 'Chờ cơ sở bổ sung nguồn gốc vỏ trai (minh họa).', idempotencyKey: play.key() }));
}
