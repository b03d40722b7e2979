import { Module } from '@nestjs/common';
import './data/criteria.constraints.js';
import { CriteriaSetEntity } from './data/criteria-set.entity.js';
import { DraftQueries } from './data/draft.queries.js';
import { EditionEntity } from './data/edition.entity.js';
import { EditionQueries } from './data/edition.queries.js';
import { AbandonDraft } from './use-cases/abandon-draft.js';
import { CreateDraft } from './use-cases/create-draft.js';
import { ImportCriteriaFile } from './use-cases/import-criteria-file.js';
import { PublishEdition } from './use-cases/publish-edition.js';
import { SaveDraft } from './use-cases/save-draft.js';

export const CRITERIA_ENTITIES = [CriteriaSetEntity, EditionEntity];

const SHARED = [EditionQueries, DraftQueries, CreateDraft, SaveDraft, PublishEdition, AbandonDraft, ImportCriteriaFile];

@Module({ providers: SHARED, exports: SHARED })
export class CriteriaModule {}
