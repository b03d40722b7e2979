import { createHash } from 'node:crypto';
import { addDays, addMonths, localDateOf, newVerificationCode, startOfDay } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { ADMITTED_DAYS_AGO, isMember, ownerOf, placeOf } from './business-chunk.js';
import type { Ground } from './ground.js';
import { insertRows, nextValues } from './insert-rows.js';
import { businessName } from './names.js';
import { scaleId } from './scale-id.js';

const VALIDITY_MONTHS = 36;

/** One paper for all certificates, which says of itself that it is none. */
export interface SharedPaper {
  readonly key: string;
  readonly sha256: string;
}

/** The days of every certificate here. */
export function validity(now: Date) {
  const from = addDays(localDateOf(now), -ADMITTED_DAYS_AGO);
  return { from, until: addMonths(from, VALIDITY_MONTHS) };
}

/** Cases, determinations, memberships and certificates of the members from `first` to `last`, as constraints and triggers demand them. */
export async function addMembers(tx: Tx, ground: Ground, paper: SharedPaper, { first, last }: { readonly first: number; readonly last: number }): Promise<void> {
  const all = Array.from({ length: last - first + 1 }, (_, nth) => first + nth).filter(isMember);
  const { from, until } = validity(tx.now);
  const decidedAt = new Date(startOfDay(from).getTime() + 9 * 3_600_000);
  await addCases(tx, ground, all, decidedAt);
  await addApplications(tx, ground, all, decidedAt);
  const [numbers, { signatory }] = [await nextValues(tx, 'member_number', all.length), ground.people];
  await insertRows(tx, 'membership', all.map((nth, at) => ({
    id: scaleId('membership', nth), business_id: scaleId('business', nth), set_code: ground.examined.setCode, member_no: `TV-${String(numbers[at]).padStart(6, '0')}`, since: decidedAt,
  })));
  await insertRows(tx, 'certificate', all.map((nth) => ({
    id: scaleId('certificate', nth), membership_id: scaleId('membership', nth), determination_id: scaleId('determination', nth), assessment_id: scaleId('assessment', nth),
    outcome: 'MET', code: newVerificationCode((count) => bytesOf(nth).subarray(0, count)), holder_name: businessName(nth, placeOf(ground, nth)).name,
    establishments: [workshop(ground, nth)], valid_from: from, valid_until: until, pdf_key: paper.key, pdf_sha256: paper.sha256,
  })));
  await insertRows(tx, 'status_event', all.map((nth) => ({
    certificate_id: scaleId('certificate', nth), assessment_id: scaleId('assessment', nth), seq: 1, kind: 'ISSUED', at: decidedAt, cause: 'DETERMINATION', decided_by: signatory, side: 'DECIDER',
  })));
  await tx.rows(`UPDATE business SET public_from = $2, public_until = $3, version = version + 1 WHERE id = ANY($1::uuid[])`, [all.map((nth) => scaleId('business', nth)), decidedAt, startOfDay(addDays(until, 1))]);
}

/** Closed cases with a sealed desk layer and its determination; opening a case puts the owner on the applicant's side by itself. */
async function addCases(tx: Tx, { examined, people }: Ground, all: readonly number[], at: Date): Promise<void> {
  const { setCode, editionHash, engineVersion, layerHash, result, resultHash } = examined;
  await insertRows(tx, 'assessment', all.map((nth) => ({
    id: scaleId('assessment', nth), version: 1, subject_kind: 'BUSINESS', subject_id: scaleId('business', nth), set_code: setCode, edition_hash: editionHash, kind: 'INITIAL', state: 'CONCLUDED',
    returns: 0, opened_at: at, closed_at: at,
  })));
  const sides = all.flatMap((nth) => [['EXAMINER', people.assessor], ['DECIDER', people.signatory]].map(([side, person_id]) => ({ assessment_id: scaleId('assessment', nth), person_id, side })));
  await insertRows(tx, 'case_side', sides);
  await insertRows(tx, 'layer', all.map((nth) => ({
    id: scaleId('layer', nth), version: 1, assessment_id: scaleId('assessment', nth), edition_hash: editionHash, kind: 'DESK', revision: 1, author_id: people.assessor, saved_at: at,
    as_of: localDateOf(at), sealed_at: at, sealed_hash: layerHash, result,
  })));
  await insertRows(tx, 'determination', all.map((nth) => ({
    id: scaleId('determination', nth), assessment_id: scaleId('assessment', nth), layer_id: scaleId('layer', nth), layer_hash: layerHash, layer_kind: 'DESK', edition_hash: editionHash,
    engine_version: engineVersion, result, result_hash: resultHash, outcome: 'MET', decision_no: `QM-${nth}/QĐ-SCT`, signed_by: people.signatory, signed_side: 'DECIDER', signed_at: at,
  })));
}

async function addApplications(tx: Tx, { examined }: Ground, all: readonly number[], at: Date): Promise<void> {
  const numbers = await nextValues(tx, 'dossier_number', all.length);
  const year = localDateOf(at).slice(0, 4);
  await insertRows(tx, 'membership_application', all.map((nth, place) => ({
    id: scaleId('application', nth), version: 1, business_id: scaleId('business', nth), set_code: examined.setCode, kind: 'INITIAL', state: 'DECIDED', assessment_id: scaleId('assessment', nth),
    establishment_ids: [scaleId('establishment', nth)], dossier_no: `HS-${year}-${String(numbers[place]).padStart(6, '0')}`, started_by: ownerOf(nth), started_at: at, submitted_at: at, ended_at: at,
  })));
}

function workshop(ground: Ground, nth: number) {
  const { village, unit } = placeOf(ground, nth);
  return { id: scaleId('establishment', nth), name: 'Xưởng sản xuất', address: `Số ${(nth % 90) + 1}, xóm Mẫu, ${village}`, commune: unit, asRegisteredOn: null };
}

/** Bytes that look like chance and are the same on every run. */
const bytesOf = (nth: number): Uint8Array => createHash('sha256').update(`certificate ${nth}`).digest();
