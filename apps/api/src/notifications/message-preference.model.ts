import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REFUSABLE_CATEGORIES, type MessagePreferenceRow, type RefusableCategory } from '@ketnoi/notifications';

export const RefusableCategoryEnum = Object.fromEntries(REFUSABLE_CATEGORIES.map((category) => [category, category])) as Record<RefusableCategory, RefusableCategory>;
registerEnumType(RefusableCategoryEnum, {
  name: 'RefusableCategory',
  description: 'Mails that a person may turn off. Those the person needs, such as decisions and warnings, are none of them.',
  valuesMap: {
    SERVICE: { description: 'Reminders and news of what happens around the person.' },
    MARKETING: { description: 'Mails about fairs and programmes; sent only with a consent.' },
  },
});

@ObjectType('MessagePreference', { description: 'Whether the signed-in person wants mails of a category.' })
export class MessagePreferenceModel {
  @Field(() => RefusableCategoryEnum) category: RefusableCategory;
  @Field(() => Boolean, { description: 'False once it was turned off, here or by the link in a mail.' }) wanted: boolean;

  static from({ category, wanted }: MessagePreferenceRow): MessagePreferenceModel {
    return Object.assign(new MessagePreferenceModel(), { category, wanted });
  }
}
