import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { addressSegment } from '@ketnoi/businesses';
import type { OnlinePhase } from '@ketnoi/events';
import { boothDisplayOf, takesEnquiries, type BoothDisplay, type BoothPlaceRow, type ExhibitionHallRow, type ExhibitionRow, type ExhibitorRow, type PageContentRow, type PageProductRow, type ShownPhotoRow } from '@ketnoi/exhibition';
import { Dong } from '../businesses/dong.js';
import { OnlinePhaseEnum } from '../events/event.model.js';
import { connectionOf } from '../graphql/connections.js';
import { LocalizedTextModel } from '../graphql/localized-text.js';
import { LocalDate } from '../graphql/scalars.js';
import { PhotoModel } from '../media/file.model.js';
import { BoothKindEnum } from './booth-kind.js';

const BoothDisplayEnum = { NAME_ONLY: 'NAME_ONLY', BEING_PREPARED: 'BEING_PREPARED', SHOWN: 'SHOWN' } as const satisfies Record<BoothDisplay, BoothDisplay>;
registerEnumType(BoothDisplayEnum, { name: 'BoothDisplay', description: 'Before the online window only name and village; then the page, or that it is being prepared.' });

const textOrNull = (vi: string | null, en: string | null): LocalizedTextModel | null => (vi === null ? null : LocalizedTextModel.from({ vi, en }));

@ObjectType('ExhibitionHall', { description: 'A hall with a published plan.' })
export class ExhibitionHallModel {
  @Field(() => ID) id: string;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  @Field(() => Float, { description: 'Metres.' }) width: number;
  @Field(() => Float, { description: 'Metres.' }) depth: number;

  static from({ id, nameVi, nameEn, width, depth }: ExhibitionHallRow): ExhibitionHallModel {
    return Object.assign(new ExhibitionHallModel(), { id, name: LocalizedTextModel.from({ vi: nameVi, en: nameEn }), width, depth });
  }
}

@ObjectType('Exhibition', { description: 'The exhibitors of an announced event, as everybody may see them now.' })
export class ExhibitionModel {
  @Field(() => ID, { description: 'Of the event.' }) id: string;
  @Field(() => String) code: string;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  @Field(() => OnlinePhaseEnum, { nullable: true, description: 'Null without an online window and for a cancelled event: then only names are shown.' }) phase: OnlinePhase | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day of the online window; null without one.' }) opensOn: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the online window; null without one.' }) closesOn: string | null;
  @Field(() => [ExhibitionHallModel], { description: 'In the order of the organizer; a closed list.' }) halls: ExhibitionHallModel[];

  static from({ id, code, nameVi, nameEn, phase, opensOn, closesOn, halls }: ExhibitionRow): ExhibitionModel {
    const name = LocalizedTextModel.from({ vi: nameVi, en: nameEn });
    return Object.assign(new ExhibitionModel(), { id, code, name, phase, opensOn, closesOn, halls: halls.map((hall) => ExhibitionHallModel.from(hall)) });
  }
}

@ObjectType('BoothPlace', { description: 'Where an exhibitor stands: on the floor, or online only.' })
export class BoothPlaceModel {
  @Field(() => BoothKindEnum) kind: BoothPlaceRow['kind'];
  @Field(() => String, { nullable: true, description: 'As the published plan names it; null online.' }) label: string | null;
  @Field(() => ID, { nullable: true, description: 'Null online.' }) hallId: string | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null online.' }) hall: LocalizedTextModel | null;

  static from({ kind, label, hallId, hallVi, hallEn }: BoothPlaceRow): BoothPlaceModel {
    return Object.assign(new BoothPlaceModel(), { kind, label, hallId, hall: textOrNull(hallVi, hallEn) });
  }
}

@ObjectType('ExhibitorVillage', { description: 'The craft village in whose name the exhibitor applied.' })
export class ExhibitorVillageModel {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
}

@ObjectType('ExhibitorCraft', { description: 'The craft with which the exhibitor applied.' })
export class ExhibitorCraftModel {
  @Field(() => ID) id: string;
  @Field(() => String) code: string;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
}

@ObjectType('Exhibitor', { description: 'A business with a confirmed booth.' })
export class ExhibitorModel {
  @Field(() => ID) id: string;
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  @Field(() => String, { nullable: true, description: 'Last segment of the address of its profile; null while that is not public.' }) get address(): string | null {
    return this.hasProfile ? addressSegment(this.name.vi, this.publicId) : null;
  }
  @Field(() => ExhibitorVillageModel, { nullable: true, description: 'Null for who is of none.' }) village: ExhibitorVillageModel | null;
  readonly publicId: string;
  readonly hasProfile: boolean;

  static from({ businessId, name, nameEn, publicId, hasProfile, villageId, villageName }: ExhibitorRow): ExhibitorModel {
    const village = villageId === null ? null : Object.assign(new ExhibitorVillageModel(), { id: villageId, name: villageName });
    return Object.assign(new ExhibitorModel(), { id: businessId, name: LocalizedTextModel.from({ vi: name, en: nameEn }), publicId, hasProfile, village });
  }
}

@ObjectType('ShownPhoto', { description: 'A photo on a page, with what it shows for those who cannot see it.' })
export class ShownPhotoModel {
  @Field(() => PhotoModel) photo: PhotoModel;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null only in a draft.' }) alt: LocalizedTextModel | null;

  static from({ fileId, width, height, altVi, altEn }: Omit<ShownPhotoRow, 'altVi'> & { readonly altVi: string | null }): ShownPhotoModel {
    return Object.assign(new ShownPhotoModel(), { photo: PhotoModel.from({ id: fileId, width, height }), alt: textOrNull(altVi, altEn) });
  }
}

@ObjectType('StoryBeat', { description: 'One part of the story of a booth.' })
export class StoryBeatModel {
  @Field(() => LocalizedTextModel) title: LocalizedTextModel;
  @Field(() => LocalizedTextModel) text: LocalizedTextModel;
  @Field(() => ShownPhotoModel, { nullable: true, description: 'Null for a part of words only.' }) photo: ShownPhotoModel | null;

  static from({ titleVi, titleEn, textVi, textEn, photo }: PageContentRow['story'][number]): StoryBeatModel {
    const texts = { title: LocalizedTextModel.from({ vi: titleVi, en: titleEn }), text: LocalizedTextModel.from({ vi: textVi, en: textEn }) };
    return Object.assign(new StoryBeatModel(), { ...texts, photo: photo && ShownPhotoModel.from(photo) });
  }
}

@ObjectType('BoothProduct', { description: 'A product as it was when the page was published; it stays so in the archive.' })
export class BoothProductModel {
  @Field(() => ID, { description: 'Of the product, to ask about it.' }) id: string;
  /** Folded only for who asks: a hall has hundreds of names and shows no addresses. */
  @Field(() => String, { description: 'Last segment of its address while it is on the shelf.' }) get address(): string {
    return addressSegment(this.name.vi, this.publicId);
  }
  @Field(() => LocalizedTextModel) name: LocalizedTextModel;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null where nothing was written.' }) about: LocalizedTextModel | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null where it was not said.' }) material: LocalizedTextModel | null;
  @Field(() => Dong, { nullable: true, description: 'From which price a piece was sold then: a hint, no offer. Null where it was not said.' }) priceHint: number | null;
  @Field(() => Int, { nullable: true, description: 'Pieces; null where it was not said.' }) minimumOrder: number | null;
  @Field(() => Int, { nullable: true, description: 'Days; null where it was not said.' }) leadTimeDays: number | null;
  @Field(() => [ShownPhotoModel], { description: 'At most 10, the first one stands for the product.' }) photos: ShownPhotoModel[];
  readonly publicId: string;

  static from(row: PageProductRow): BoothProductModel {
    const { productId, publicId, priceHint, minimumOrder, leadTimeDays } = row;
    return Object.assign(new BoothProductModel(), {
      id: productId, publicId, priceHint, minimumOrder, leadTimeDays,
      name: LocalizedTextModel.from({ vi: row.nameVi, en: row.nameEn }),
      about: textOrNull(row.aboutVi, row.aboutEn),
      material: textOrNull(row.materialVi, row.materialEn),
      photos: row.photos.map((photo) => ShownPhotoModel.from(photo)),
    });
  }
}

@ObjectType('ExhibitionBooth', { description: 'An exhibitor’s booth as everybody may see it now, on the floor and online in one.' })
export class ExhibitionBoothModel {
  @Field(() => String, { nullable: true, description: 'Of its page, in addresses and on signs; it survives moves of the booth. Null until a page was begun.' }) code: string | null;
  @Field(() => String, { nullable: true, description: 'Of its first place; null online.' }) label: string | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Hall of its first place; null online.' }) hall: LocalizedTextModel | null;
  @Field(() => BoothKindEnum, { description: 'Of its first place.' }) kind: BoothPlaceRow['kind'];
  @Field(() => [BoothPlaceModel], { description: 'All its places, in the order of the halls.' }) places: BoothPlaceModel[];
  @Field(() => BoothDisplayEnum) display: BoothDisplay;
  @Field(() => Boolean, { description: 'Whether visitors may write to it now.' }) takesEnquiries: boolean;
  @Field(() => ExhibitorModel) business: ExhibitorModel;
  @Field(() => ExhibitorCraftModel, { nullable: true, description: 'Null where it was not said.' }) craft: ExhibitorCraftModel | null;
  @Field(() => LocalizedTextModel, { nullable: true, description: 'Null unless the page is shown.' }) headline: LocalizedTextModel | null;
  @Field(() => ShownPhotoModel, { nullable: true, description: 'Null unless the page is shown.' }) hero: ShownPhotoModel | null;
  readonly eventId: string;
  readonly versionId: string | null;
  readonly phase: OnlinePhase | null;

  static from(row: ExhibitorRow, phase: OnlinePhase | null): ExhibitionBoothModel {
    const { code, eventId, versionId, craftId, craftCode, craftVi, craftEn } = row;
    const places = row.places.map((place) => BoothPlaceModel.from(place));
    const craft = craftId === null || craftVi === null ? null : Object.assign(new ExhibitorCraftModel(), { id: craftId, code: craftCode, name: LocalizedTextModel.from({ vi: craftVi, en: craftEn }) });
    const [first] = places;
    return Object.assign(new ExhibitionBoothModel(), {
      code, eventId, versionId, phase, places, craft, label: first?.label ?? null, hall: first?.hall ?? null, kind: first?.kind,
      display: boothDisplayOf(row, phase),
      takesEnquiries: takesEnquiries(phase, { isPublished: versionId !== null, isHidden: false }),
      business: ExhibitorModel.from(row),
      headline: textOrNull(row.headlineVi, row.headlineEn),
      hero: row.hero && ShownPhotoModel.from(row.hero),
    });
  }
}

export const ExhibitionBoothConnection = connectionOf(ExhibitionBoothModel, 'ExhibitionBooth');
