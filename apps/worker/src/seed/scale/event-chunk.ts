import { createHash } from 'node:crypto';
import { addDays, localDateOf, startOfDay, type LocalDate } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import type { Ground } from './ground.js';
import { insertRows, nextValues } from './insert-rows.js';
import { scaleId } from './scale-id.js';

/** The first event is open today; each other one was two months before the one that follows it. */
const APART_DAYS = 60;

export const eventCode = (event: number): string => `QUY-MO-${String(event + 1).padStart(2, '0')}`;

/** The days of the n-th event, seen from today. */
export function daysOf(event: number, now: Date): { onSite: readonly [LocalDate, LocalDate]; online: readonly [LocalDate, LocalDate] } {
  const first = addDays(localDateOf(now), -1 - event * APART_DAYS);
  return { onSite: [first, addDays(first, 2)], online: [addDays(first, -9), addDays(first, 30)] };
}

/** An announced event with its place, days, body, call and organizer; those whose days are over are closed. */
export async function addEvent(tx: Tx, { people, examined }: Ground, event: number): Promise<void> {
  const id = scaleId('event', event);
  const { onSite, online } = daysOf(event, tx.now);
  const before = startOfDay(addDays(online[0], -60));
  const isClosed = addDays(online[1], 5) < localDateOf(tx.now);
  const names = { name_vi: `Hội chợ làng nghề quy mô lớn ${event + 1} (minh họa)`, name_en: `Large craft fair ${event + 1} (demonstration)`, short_name_vi: `Hội chợ quy mô ${event + 1}`, short_name_en: `Large fair ${event + 1}` };
  const [number] = await nextValues(tx, 'event_number', 1);
  await insertRows(tx, 'venue', [{ id: scaleId('venue', event), version: 1, name_vi: `Nhà triển lãm Mẫu ${event + 1} (minh họa)`, address: 'Số 0, phố Mẫu, thành phố Hà Nội', added_by: people.organizer, added_at: before }]);
  await insertRows(tx, 'event', [{
    id, version: 1, number, code: eventCode(event), kind: 'FAIR', state: isClosed ? 'CLOSED' : 'ANNOUNCED', ...names, about_vi: 'Sự kiện hư cấu để đo tốc độ.', about_en: 'An invented event for measuring.',
    contact_name: 'Ban tổ chức (minh họa)', contact_email: 'ban-to-chuc@demo.ketnoi.example', drafted_by: people.editor, drafted_at: before, announced_at: before,
    closed_at: isClosed ? startOfDay(addDays(online[1], 5)) : null,
  }]);
  await insertRows(tx, 'event_body', [{ event_id: id, role: 'LEAD', organisation_vi: 'Ban tổ chức (minh họa)', place: 1 }]);
  await insertRows(tx, 'event_window', [
    { id: scaleId('window', event * 2), event_id: id, kind: 'ON_SITE', venue_id: scaleId('venue', event), from_date: onSite[0], to_date: onSite[1] },
    { id: scaleId('window', event * 2 + 1), event_id: id, kind: 'ONLINE', venue_id: null, from_date: online[0], to_date: online[1] },
  ]);
  await insertRows(tx, 'role_grant', [{ id: scaleId('grant', GRANTS_OF_EVENTS + event), person_id: people.organizer, role: 'ORGANIZER', scope_kind: 'EVENT', scope_id: id, given_at: before }]);
  await addCall(tx, { event, setCode: examined.setCode, organizer: people.organizer, opensAt: before, closesAt: startOfDay(addDays(online[0], -30)) });
}

/** Behind those of businesses. */
const GRANTS_OF_EVENTS = 1_000_000;

interface Call {
  readonly event: number;
  readonly setCode: string;
  readonly organizer: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export const RULE_HASH = createHash('sha256').update('scale').digest('hex');

async function addCall(tx: Tx, { event, setCode, organizer, opensAt, closesAt }: Call): Promise<void> {
  const call_id = scaleId('call', event);
  await insertRows(tx, 'booth_call', [{ id: call_id, version: 1, event_id: scaleId('event', event), mode: 'BOARD', form_version: 1, opens_at: opensAt, closes_at: closesAt, opened_by: organizer }]);
  await insertRows(tx, 'booth_allowance', [{ call_id, nth: 1 }]);
  await insertRows(tx, 'eligibility_rule', [{ call_id, set_code: setCode, requires: 'CERTIFICATE', no_open_major: true, valid_through: 'ON_SITE_END', grace_days: 5, hash: RULE_HASH }]);
}
