export type EventKind = 'FAIR' | 'EXHIBITION' | 'LINKING_WEEK';
export type EventState = 'DRAFT' | 'ANNOUNCED' | 'CANCELLED' | 'CLOSED';
