import type { PhotoInput } from '@ketnoi/exhibition';
import { drawBooth } from '../../pictures/draw-booth.js';
import { drawPicture } from '../../pictures/draw-picture.js';
import type { Play, Player } from '../../play.js';
import { had } from '../../use.js';
import { sendFile } from '../send-file.js';

/** The two pictures of a booth page. Each is drawn and sent once; later fairs show the same file. */
export async function boothPhotosOf(play: Play, player: Player): Promise<{ hero: PhotoInput; maker: PhotoInput }> {
  const { plan, shelf } = player;
  const { group } = play.places.craft(plan.craft);
  const chance = `business ${plan.nth}`;
  const shapes = shelf.map(({ product }) => product.shape);
  const second = had(shelf[1], 'second product').product;
  const heroId = await sentOnce(play, player, 'hero', () => drawBooth({ shapes, group, chance }));
  const makerId = await sentOnce(play, player, 'maker', () => drawPicture({ shape: second.shape, group, view: 'DETAIL', chance: `${chance} booth` }));
  return {
    hero: { fileId: heroId, altVi: `Gian hàng với ${lower(shelf[0]?.product.nameVi)} và các sản phẩm khác (hình vẽ minh họa)`, altEn: `The booth with its goods (drawing)` },
    maker: { fileId: makerId, altVi: `${second.nameVi} nhìn gần (hình vẽ minh họa)`, altEn: `${second.nameEn}, close up (drawing)` },
  };
}

async function sentOnce(play: Play, player: Player, name: string, draw: () => Promise<Buffer>): Promise<string> {
  const known = player.boothPhotos.get(name);
  if (known) return known;
  const fileId = await sendFile(play, { owner: play.as(player.plan.owner), businessId: player.id, purpose: 'BOOTH_PHOTO', bytes: await draw() });
  player.boothPhotos.set(name, fileId);
  return fileId;
}

const lower = (text = ''): string => text.charAt(0).toLowerCase() + text.slice(1);
