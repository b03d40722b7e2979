import type { ActLimit } from '@ketnoi/platform';

/** Codes cannot be guessed in reach; this keeps somebody from trying. By page and by GraphQL together, per address. */
export const VERIFYING: ActLimit = { act: 'verifyCertificate', times: 60, perSeconds: 60 };
