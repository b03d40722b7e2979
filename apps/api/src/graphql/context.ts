import type { Actor, Locale } from '@ketnoi/common';
import type { Loaders } from './loaders.js';

/** What every resolver gets: made anew for each request (trap T1). */
export interface RequestContext {
  readonly actor: Actor;
  /** Language of messages, from Accept-Language. */
  readonly locale: Locale;
  readonly loaders: Loaders;
  readonly requestId: string;
  /** Network address, for limits. */
  readonly address: string;
  readonly device: string;
}
