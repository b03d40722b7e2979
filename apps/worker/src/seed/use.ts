import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Result } from '@ketnoi/common';

/** Hands out a use case or a class of reads. */
export type Use = <T>(type: Type<T>) => T;

export const useOf =
  (app: INestApplicationContext): Use =>
  (type) =>
    app.get(type, { strict: false });

/** The value; the seed knows no refusals, so one of them is a mistake of the script. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

/** What a former act of the story must have left. */
export function had<T>(thing: T | undefined | null, what: string): T {
  if (thing === undefined || thing === null) throw new Error(`the story has no ${what} yet`);
  return thing;
}
