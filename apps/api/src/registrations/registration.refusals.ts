import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RefusalModel, refusalType } from '../graphql/results.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

@ObjectType('RegistrationNotOpen', { implements: () => RefusalModel, description: 'This kind of ticket is given from one instant to the other.' })
export class RegistrationNotOpen extends RefusalModel {
  @Field(() => DateTime, { nullable: true, description: 'Null where it is unknown.' }) opensAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Null where it is unknown.' }) closesAt: Date | null;
}
refusalType('REGISTRATION_NOT_OPEN', RegistrationNotOpen);

@ObjectType('PlacesFull', { implements: () => RefusalModel, description: 'The quota that has too few places for the party; a party gets all its places or none.' })
export class PlacesFull extends RefusalModel {
  @Field(() => LocalDate, { nullable: true, description: 'Null where all days together are full.' }) day: string | null;
  @Field(() => Int) placesLeft: number;
}
refusalType('PLACES_FULL', PlacesFull);
