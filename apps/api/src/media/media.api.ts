import { Module } from '@nestjs/common';
import { AssessmentModule } from '@ketnoi/assessment';
import { MediaModule } from '@ketnoi/media';
import { CallersModule } from '../graphql/callers.module.js';
import { MediaController } from '../http/media.controller.js';
import { UploadsController } from '../http/uploads.controller.js';
import { BusinessFileOwners } from './file-owners.js';
import { FileMutationsResolver } from './file.mutations.js';
import { FileQueriesResolver } from './file.queries.js';

@Module({
  imports: [CallersModule, MediaModule.withOwners(BusinessFileOwners, [AssessmentModule])],
  controllers: [UploadsController, MediaController],
  providers: [FileMutationsResolver, FileQueriesResolver],
})
export class MediaApi {}
