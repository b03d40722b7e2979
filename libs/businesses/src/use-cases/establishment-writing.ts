import { badInput, isId, localDateOf, notFound, parseLocalDate, type Id, type InputIssue } from '@ketnoi/common';
import type { Tx } from '@ketnoi/platform';
import { EstablishmentCraftEntity, type ProductionEstablishmentEntity } from '../data/production-establishment.entity.js';
import { MOST_CRAFTS_OF_AN_ESTABLISHMENT } from '../domain/business-limits.policy.js';

export interface EstablishmentInput {
  readonly name: string;
  /** As it stands in the registration: number, street or hamlet, ward or commune of that day. */
  readonly address: string;
  /** Local day of the registration, YYYY-MM-DD. */
  readonly registeredOn: string;
  /** The unit it lies in today. */
  readonly adminUnitId: Id;
  readonly craftVillageId?: Id | null;
  readonly craftIds: readonly Id[];
}

/** The columns that a person gives. Faults: BAD_USER_INPUT for a day to come or too many crafts, NOT_FOUND for what is no identifier. */
export function establishmentColumns(
  tx: Tx,
  input: EstablishmentInput,
): Pick<ProductionEstablishmentEntity, 'name' | 'address' | 'registeredOn' | 'adminUnitId' | 'craftVillageId'> {
  const { name, address, registeredOn, adminUnitId, craftVillageId = null } = input;
  const issues = issuesOf(input, localDateOf(tx.now));
  if (issues.length > 0) throw badInput(...issues);
  if (![adminUnitId, ...(craftVillageId ? [craftVillageId] : []), ...input.craftIds].every(isId)) throw notFound('place or craft');
  return { name, address, registeredOn, adminUnitId, craftVillageId };
}

/** Puts these crafts in the place of the former ones. */
export async function writeCrafts(tx: Tx, establishmentId: Id, craftIds: readonly Id[]): Promise<void> {
  await tx.remove(EstablishmentCraftEntity, { establishmentId });
  await tx.insertAll(EstablishmentCraftEntity, [...new Set(craftIds)].map((craftId) => ({ establishmentId, craftId })));
}

function issuesOf(input: EstablishmentInput, today: string): InputIssue[] {
  const day = parseLocalDate(input.registeredOn);
  const ofDay = day.ok ? (day.value > today ? [{ path: 'input.registeredOn', code: 'DATE_IN_FUTURE' }] : []) : [{ path: 'input.registeredOn', code: day.code }];
  const max = MOST_CRAFTS_OF_AN_ESTABLISHMENT;
  return [...ofDay, ...(input.craftIds.length > max ? [{ path: 'input.craftIds', code: 'TOO_MANY_ITEMS', facts: { max } }] : [])];
}
