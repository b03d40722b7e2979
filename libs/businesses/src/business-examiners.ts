import type { Actor, Id } from '@ketnoi/common';

/** Who judges a business reads its papers meanwhile. Asked of an app, which knows the cases; without an answer nobody does. */
export abstract class BusinessExaminers {
  /** Businesses in whose open cases the actor has a live duty (trust.md, section 4: while assigned). */
  abstract examinedBy(actor: Actor): Promise<readonly Id[]>;
}
