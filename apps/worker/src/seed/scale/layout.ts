import { boothsOfEvent, membersOf, type ScaleSize } from './scale-size.js';

/** Halls of an event in the order in which booths fill them: one of the size that is measured, others up to the limit of a plan. */
const HALL_SIZES = [90, 210, 300, 400, 500, 500] as const;
const COLUMNS = 25;

/** A hall of the n-th event, from 0; its booths are numbered through all events. */
export interface HallSpan {
  readonly event: number;
  readonly hall: number;
  readonly firstBooth: number;
  readonly booths: number;
}

/** Every hall that is needed for so many booths. */
export function hallsFor(size: ScaleSize): HallSpan[] {
  const spans: HallSpan[] = [];
  const each = boothsOfEvent(size);
  for (let booth = 0, event = 0; booth < size.booths; event += 1) {
    let left = Math.min(each, size.booths - booth);
    for (let hall = 0; left > 0; hall += 1) {
      const booths = Math.min(HALL_SIZES[hall] ?? left, left);
      spans.push({ event, hall, firstBooth: booth, booths });
      booth += booths;
      left -= booths;
    }
  }
  return spans;
}

/** The business that has a booth, from 1: at each event another beginning, so that neighbours change, and nobody twice. */
export function businessOf(size: ScaleSize, { event, boothOfEvent }: { readonly event: number; readonly boothOfEvent: number }): number {
  const member = (boothOfEvent + event * 7) % membersOf(size);
  return member + 1 + Math.floor(member / 9);
}

/** Where the n-th booth of a hall stands: rows by letters, three metres each, aisles of three. */
export function standOf(nth: number) {
  const [row, column] = [Math.floor(nth / COLUMNS), nth % COLUMNS];
  const zone = String.fromCharCode(65 + row);
  return { zone, label: `${zone}${String(column + 1).padStart(2, '0')}`, x: 2 + column * 4, y: 2 + row * 6, w: 3, h: 3 };
}

/** Metres of a hall that holds so many. */
export const measuresOf = (booths: number) => ({ width: COLUMNS * 4 + 4, depth: Math.ceil(booths / COLUMNS) * 6 + 4 });
