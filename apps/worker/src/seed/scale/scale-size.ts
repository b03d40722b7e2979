import { parseArgs } from 'node:util';
import { SeedRefused } from '../emptiness.js';

/** How much is added for measuring. */
export interface ScaleSize {
  readonly businesses: number;
  readonly booths: number;
}

export const MOST_BUSINESSES = 50_000;
export const MOST_BOOTHS_OF_EVENT = 2_000;
export const MOST_EVENTS = 50;

const USAGE = 'npm run seed -- --businesses 5000 --booths 12000';

/** The wanted size; null when none is asked for. Throws SeedRefused for anything that cannot be meant. */
export function readScaleSize(parameters: readonly string[]): ScaleSize | null {
  const values = parsed(parameters);
  if (values.businesses === undefined && values.booths === undefined) return null;
  const size = { businesses: whole(values.businesses, '--businesses'), booths: whole(values.booths, '--booths') };
  if (size.businesses > MOST_BUSINESSES) throw refused(`--businesses is at most ${MOST_BUSINESSES}.`, `--businesses nhiều nhất là ${MOST_BUSINESSES}.`);
  const most = MOST_EVENTS * boothsOfEvent(size);
  if (size.booths > most) {
    throw refused(
      `${size.businesses} businesses fill at most ${most} booths: one each at an event, ${MOST_EVENTS} events.`,
      `${size.businesses} cơ sở nhận nhiều nhất ${most} gian hàng: mỗi sự kiện một gian, ${MOST_EVENTS} sự kiện.`,
    );
  }
  return size;
}

/** Nine of ten businesses are members, and only members show. */
export const membersOf = ({ businesses }: Pick<ScaleSize, 'businesses'>): number => businesses - Math.floor(businesses / 10);

/** Booths of one event: a business has one at most. */
export const boothsOfEvent = (size: Pick<ScaleSize, 'businesses'>): number => Math.min(MOST_BOOTHS_OF_EVENT, membersOf(size));

function parsed(parameters: readonly string[]): { businesses?: string; booths?: string } {
  try {
    return parseArgs({ args: [...parameters], options: { businesses: { type: 'string' }, booths: { type: 'string' } } }).values;
  } catch {
    throw refused(`Only --businesses and --booths are known: ${USAGE}`, `Chỉ có --businesses và --booths: ${USAGE}`);
  }
}

function whole(text: string | undefined, option: string): number {
  if (text === undefined) throw refused(`${option} is missing; both belong together: ${USAGE}`, `Thiếu ${option}; hai số đi cùng nhau: ${USAGE}`);
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw refused(`${option} is a whole number from 1, not "${text}".`, `${option} là số nguyên từ 1, không phải "${text}".`);
  return Number(text);
}

const refused = (en: string, vi: string): SeedRefused => new SeedRefused(`${en}\n${vi}`);
