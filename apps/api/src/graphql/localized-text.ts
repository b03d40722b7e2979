import { Field, ObjectType } from '@nestjs/graphql';

/** A text in both languages; Vietnamese comes first and stands in where English is missing (docs/adr/0013). */
@ObjectType('LocalizedText', { description: 'A text in Vietnamese and, if there is one, in English.' })
export class LocalizedTextModel {
  @Field(() => String) vi: string;
  @Field(() => String, { nullable: true, description: 'Null where it was not translated: show the Vietnamese and say so.' }) en: string | null;

  static from({ vi, en }: { readonly vi: string; readonly en?: string | null }): LocalizedTextModel {
    return Object.assign(new LocalizedTextModel(), { vi, en: en ?? null });
  }
}
