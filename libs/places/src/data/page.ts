import type { Id } from '@ketnoi/common';

export interface Page {
  readonly first: number;
  /** Position of the last row seen: its `sortKey` and id. */
  readonly after?: { readonly key: string; readonly id: Id } | null;
}

/** Below every row: where a first page begins. */
const BEGINNING = { tier: -1, name: '', id: '00000000-0000-0000-0000-000000000000' };

/** A list stands in the order of (how well it fits the search, name, id); its key is "tier|name". */
export function notBefore(after: Page['after']): { tier: number; name: string; id: Id } {
  const [, tier, name] = /^([0-9])\|(.*)$/su.exec(after?.key ?? '') ?? [];
  return after && tier !== undefined && name !== undefined ? { tier: Number(tier), name, id: after.id } : BEGINNING;
}
