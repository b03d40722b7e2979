import type { Type } from '@nestjs/common';
import { createUnionType, Field, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Refusal, type Result } from '@ketnoi/common';
import type { RequestContext } from './context.js';
import { refusalCodes } from './messages/refusals.js';
import { say } from './messages/say.js';

export const RefusalCode = Object.fromEntries(refusalCodes.map((code) => [code, code])) as Record<string, string>;
registerEnumType(RefusalCode, { name: 'RefusalCode', description: 'Every reason for which an act can be refused.' });

/** Why an act was refused; the type tells the facts that a form needs. */
@InterfaceType('Refusal', { description: 'An expected refusal: nothing was changed and nothing was sent.' })
export abstract class RefusalModel {
  @Field(() => RefusalCode) code: string;
  @Field(() => String, { description: 'One sentence in the language of the request.' }) message: string;
}

/** Any refusal that needs no facts beside its sentence. */
@ObjectType('NotAllowedNow', { implements: () => RefusalModel, description: 'The act is not possible now; the message says why.' })
export class NotAllowedNow extends RefusalModel {}

/** Refusals with facts: the code and the type that carries them. Domains add theirs with `refusalType`. */
const typeByCode = new Map<string, Type<RefusalModel>>();

/** Says that refusals of this code are answered as this type; its fields are the refusal's facts. */
export function refusalType(code: string, type: Type<RefusalModel>): void {
  typeByCode.set(code, type);
}

export function refusalModel(refusal: Refusal, context: Pick<RequestContext, 'locale'>): RefusalModel {
  const type = typeByCode.get(refusal.code) ?? NotAllowedNow;
  const message = say(context.locale, `refusals.${refusal.code}`, refusal.facts);
  return Object.assign(new type(), refusal.facts, { code: refusal.code, message });
}

/** The model of what was done, or the refusal as its type: the last line of every mutation. */
export async function answer<Value, Model>(
  result: Result<Value>,
  context: Pick<RequestContext, 'locale'>,
  toModel: (value: Value) => Model | Promise<Model>,
): Promise<Model | RefusalModel> {
  return result.ok ? toModel(result.value) : refusalModel(result.refusal, context);
}

/**
 * `union <name> = <model> | <refusals…> | NotAllowedNow`. A refusal whose own type is not listed here is answered as
 * NotAllowedNow: its code and sentence arrive, the facts do not.
 */
export const resultUnion = <Model extends object>(name: string, model: Type<Model>, refusals: readonly Type<RefusalModel>[] = []) =>
  createUnionType({
    name,
    types: () => [model, ...refusals, NotAllowedNow],
    resolveType: (value: object) => {
      if (!(value instanceof RefusalModel)) return model;
      return refusals.find((type) => value instanceof type) ?? NotAllowedNow;
    },
  });
