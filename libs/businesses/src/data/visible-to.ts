import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Actor, Clock, Id } from '@ketnoi/common';
import { CLOCK } from '@ketnoi/platform';
import { BusinessExaminers } from '../business-examiners.js';
import { editedBy, seesAll, staffedBy } from '../domain/business.policy.js';

/** Whether everybody may see business `b` now. The only place that says so; `$4` is the instant of reading. */
export const IS_PUBLIC = `(b.public_from <= $4 AND (b.public_until IS NULL OR $4 < b.public_until))`;

/** Whether the actor of the scope may see business `b`. */
export const IS_VISIBLE = `($1::boolean OR b.id = ANY($2::uuid[]) OR ${IS_PUBLIC})`;

/** Whether the actor works with the private part of business `b`: its owners and editors, who examines it now, and the Department. */
export const IS_PRIVATE_TO = `($1::boolean OR b.id = ANY($3::uuid[]))`;

/** Stands before each statement that is scoped: gives `$1` to `$4` their types, also those that it has no use for. */
export const SCOPED = `WITH scope AS (SELECT $1::boolean, $2::uuid[], $3::uuid[], $4::timestamptz)`;

/** Who reads, as the first four values of every statement. */
@Injectable()
export class BusinessScopes {
  /** An actor lives as long as its request: examiners are asked once. */
  private readonly examined = new WeakMap<Actor, Promise<readonly Id[]>>();

  constructor(@Inject(CLOCK) private readonly clock: Clock, @Optional() private readonly examiners?: BusinessExaminers) {}

  /** `$1` to `$4`: sees all; is of the staff or examines; edits or examines; now. */
  async of(actor: Actor): Promise<unknown[]> {
    const examined = await this.examinedBy(actor);
    return [seesAll(actor), [...staffedBy(actor), ...examined], [...editedBy(actor), ...examined], this.clock.now()];
  }

  private examinedBy(actor: Actor): Promise<readonly Id[]> {
    const known = this.examined.get(actor);
    if (known) return known;
    const asked = this.examiners?.examinedBy(actor) ?? Promise.resolve([]);
    this.examined.set(actor, asked);
    return asked;
  }
}
