export type ImportedKind = 'UNITS' | 'CRAFTS' | 'VILLAGES' | 'REGISTERS';

/** What places records. Subjects: CraftVillage, AdminUnit (the city). Payloads carry ids and counts only. */
export type PlacesEvent =
  /** A person of the Department said in which unit a village of a divided commune lies. */
  | { type: 'VillagePlaceConfirmed'; subject: { kind: 'CraftVillage'; id: string }; payload: { placeId: string; unitId: string } }
  /** An import changed something. */
  | { type: 'PlacesImported'; subject: { kind: 'AdminUnit'; id: string }; payload: { what: ImportedKind; added: number; changed: number } };
