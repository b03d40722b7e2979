import { Module } from '@nestjs/common';
import { ExhibitionModule } from '@ketnoi/exhibition';
import { CallersModule } from '../graphql/callers.module.js';
import { BoothAllocationFieldsResolver, BoothApplicationFieldsResolver, EventBoothFieldsResolver, PlannedBoothFieldsResolver, PlannedHallFieldsResolver } from './allocation.fields.js';
import { AllocationMutationsResolver, BoothAnswerMutationsResolver } from './allocation.mutations.js';
import { AllocationQueriesResolver } from './allocation.queries.js';
import { BoothApplicationMutationsResolver, BoothDecisionMutationsResolver } from './booth-application.mutations.js';
import { BoothCallMutationsResolver, HallPlanMutationsResolver } from './hall-plan.mutations.js';

const ROOTS = [AllocationQueriesResolver, HallPlanMutationsResolver, BoothCallMutationsResolver, BoothApplicationMutationsResolver, BoothDecisionMutationsResolver, AllocationMutationsResolver, BoothAnswerMutationsResolver];
const FIELDS = [EventBoothFieldsResolver, PlannedHallFieldsResolver, PlannedBoothFieldsResolver, BoothApplicationFieldsResolver, BoothAllocationFieldsResolver];

@Module({ imports: [ExhibitionModule, CallersModule], providers: [...ROOTS, ...FIELDS] })
export class AllocationApi {}
