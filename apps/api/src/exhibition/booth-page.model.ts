import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PAGE_PARTS, type BoothPageRow, type MissingPart, type PagePart, type PageVersionRow, type PageVersionState } from '@ketnoi/exhibition';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { RefusalModel, refusalType } from '../graphql/results.js';
import { DateTime } from '../graphql/scalars.js';
import { ShownPhotoModel, StoryBeatModel } from './public-hall.model.js';

const PagePartEnum = Object.fromEntries(PAGE_PARTS.map((part) => [part, part])) as Record<PagePart, PagePart>;
registerEnumType(PagePartEnum, { name: 'BoothPagePart', description: 'What a page needs before it can be shown; texts count in Vietnamese.' });

const PageVersionStateEnum = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', SUPERSEDED: 'SUPERSEDED' } as const satisfies Record<PageVersionState, PageVersionState>;
registerEnumType(PageVersionStateEnum, { name: 'BoothPageVersionState', description: 'Being written, shown, or replaced by a later one.' });

@ObjectType('MissingPagePart', { description: 'A part that is missing, or of which there is too little.' })
export class MissingPagePartModel {
  @Field(() => PagePartEnum) part: PagePart;
  @Field(() => Int) have: number;
  @Field(() => Int) needed: number;

  static from({ part, have, needed }: MissingPart): MissingPagePartModel {
    return Object.assign(new MissingPagePartModel(), { part, have, needed });
  }
}

@ObjectType('BoothPageNotReady', { implements: () => RefusalModel, description: 'What has to be there before the page can be shown.' })
export class BoothPageNotReady extends RefusalModel {
  @Field(() => [MissingPagePartModel]) missing: MissingPagePartModel[];
}
refusalType('BOOTH_PAGE_NOT_READY', BoothPageNotReady);

@ObjectType('BoothPageVersion', { description: 'The text of a page. A draft only names its products; publishing copies them in.' })
export class BoothPageVersionModel {
  @Field(() => ID) id: string;
  @Field(() => Int) no: number;
  @Field(() => PageVersionStateEnum) state: PageVersionState;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null while nothing is written.' }) headline: LocalizedTextModel | null;
  @Field(() => ShownPhotoModel, { nullable: true, description: 'Null while none is chosen.' }) hero: ShownPhotoModel | null;
  @Field(() => [LocalizedTextModel]) facts: LocalizedTextModel[];
  @Field(() => [StoryBeatModel]) story: StoryBeatModel[];
  @Field(() => [ID]) productIds: readonly string[];
  @Field(() => [MissingPagePartModel], { description: 'Of a draft: what it still needs; empty when it can be published.' }) missing: MissingPagePartModel[];
  @Field(() => DateTime) savedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Null for a draft.' }) publishedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of everything it shows; null for a draft.' }) hash: string | null;

  static from(row: PageVersionRow): BoothPageVersionModel {
    const { id, no, state, productIds, savedAt, publishedAt, hash } = row;
    return Object.assign(new BoothPageVersionModel(), {
      id, no, state, productIds, savedAt, publishedAt, hash,
      headline: row.headlineVi === null ? null : LocalizedTextModel.from({ vi: row.headlineVi, en: row.headlineEn }),
      hero: row.hero && ShownPhotoModel.from(row.hero),
      facts: row.facts.map((fact) => LocalizedTextModel.from(fact)),
      story: row.story.map((beat) => StoryBeatModel.from(beat)),
      missing: row.missing.map((part) => MissingPagePartModel.from(part)),
    });
  }
}

@ObjectType('BoothPageInWork', { description: 'A page for those who write it and for the organizers of its event.' })
export class BoothPageInWorkModel {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Name it in the next change.' }) version: number;
  @Field(() => ID) eventId: string;
  @Field(() => ID) businessId: string;
  @Field(() => String, { description: 'Under which everybody finds the booth.' }) code: string;
  @Field(() => [ID], { description: 'Persons of the business who are told of enquiries.' }) answererIds: readonly string[];
  @Field(() => DateTime, { nullable: true, description: 'When an organizer hid it; null while it is not hidden.' }) hiddenAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why; null while it is not hidden.' }) hideReason: string | null;

  static from({ id, version, eventId, businessId, code, answererIds, hiddenAt, hideReason }: BoothPageRow): BoothPageInWorkModel {
    return Object.assign(new BoothPageInWorkModel(), { id, version, eventId, businessId, code, answererIds, hiddenAt, hideReason });
  }
}
