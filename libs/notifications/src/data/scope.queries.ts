import type { Id, ScopeKind } from '@ketnoi/common';
import type { NamedStatement } from '@ketnoi/platform';
import type { LocalizedText } from '../domain/letter.js';
import type { Reading } from '../reading.js';

const NETWORK: LocalizedText = { vi: 'Mạng lưới Kết Nối', en: 'The Kết Nối network' };

const businessName: NamedStatement = {
  name: 'notifications.businessName',
  text: `SELECT name AS vi, coalesce(name_en, name) AS en FROM business WHERE id = $1`,
};

const eventName: NamedStatement = {
  name: 'notifications.eventName',
  text: `SELECT name_vi AS vi, coalesce(name_en, name_vi) AS en FROM event WHERE id = $1`,
};

const NAMES: Partial<Record<ScopeKind, NamedStatement>> = { BUSINESS: businessName, EVENT: eventName };

/** What the place of a role is called; null when it has no name here. */
export async function scopeNameOf(reading: Reading, { scopeKind, scopeId }: { readonly scopeKind: ScopeKind; readonly scopeId: Id | null }): Promise<LocalizedText | null> {
  if (scopeKind === 'NETWORK') return NETWORK;
  const statement = NAMES[scopeKind];
  const [name] = statement ? await reading.rows<LocalizedText>(statement, [scopeId]) : [];
  return name ?? null;
}
