import type { FilePurpose } from './file-purpose.policy.js';

/** What media records. Payloads carry no name, size or hash: those of evidence never leave its record (trust, section 4). */
export type MediaEvent =
  | { type: 'FileStored'; subject: { kind: 'StoredFile'; id: string }; payload: { ownerKind: string; ownerId: string; purpose: FilePurpose } }
  | { type: 'FileRemoved'; subject: { kind: 'StoredFile'; id: string }; payload: { ownerKind: string; ownerId: string; purpose: FilePurpose } };
