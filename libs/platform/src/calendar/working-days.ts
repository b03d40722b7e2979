import { workingCalendarOf, type CalendarDay, type WorkingCalendar } from '@ketnoi/common';
import type { NamedStatement } from '../database/read-pool.js';
import type { Tx } from '../database/tx.js';

/** Rows for `workingCalendarOf`: what terms in working days are counted by. */
export const officialDays: NamedStatement = { name: 'platform.officialDays', text: `SELECT day AS date, kind FROM public_holiday` };

/** The official calendar, read in the caller's unit. Source: data/holidays-vn.json, 2021 to 2027; other years follow the week. */
export async function workingCalendar(tx: Tx): Promise<WorkingCalendar> {
  return workingCalendarOf(await tx.rows<CalendarDay>(`SELECT day::text AS date, kind FROM public_holiday`));
}
