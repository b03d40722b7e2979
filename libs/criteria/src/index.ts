export { CRITERIA_ENTITIES, CriteriaModule } from './criteria.module.js';
export { DraftQueries, type DraftRow } from './data/draft.queries.js';
export { EditionQueries, type CriteriaSetRow, type EditionPage, type EditionRow } from './data/edition.queries.js';
export { readDraft, type DraftIssue, type ReadDraft } from './domain/draft-text.js';
export type { CriteriaEvent } from './domain/edition.events.js';
export { editionLifecycle, type EditionAct, type EditionFacts, type EditionState } from './domain/edition.lifecycle.js';
export { approvesEditions, editsDrafts, FRESH_SIGN_IN_MINUTES, hasFreshSignIn, seesDrafts, yieldsCertificates, type SubjectType } from './domain/edition.policy.js';
export {
  approverIsAuthor,
  editionCodeTaken,
  editionHasNoAuthor,
  editionIsFinal,
  editionNotClean,
  editionUnreadable,
  effectiveDatePast,
  effectiveDateTaken,
  roleNeeded,
  signInNotFresh,
  sourceFileUnreadable,
} from './domain/edition.refusals.js';
export { listedCriteria, wordingStatusOf, type ListedCriterion } from './domain/listed-criteria.js';
export { currentEdition, editionContent, takesSubmissions, type CurrentEdition } from './editions-in-a-unit.js';
export { AbandonDraft, type AbandonDraftInput } from './use-cases/abandon-draft.js';
export { CreateDraft, type CreateDraftInput } from './use-cases/create-draft.js';
export type { WrittenDraft } from './use-cases/draft-writing.js';
export { ImportCriteriaFile, type ImportCriteriaOptions, type ImportedCriteria, type ImportOutcome } from './use-cases/import-criteria-file.js';
export { PublishEdition, type PublishEditionInput } from './use-cases/publish-edition.js';
export { SaveDraft, type SaveDraftInput } from './use-cases/save-draft.js';
export { publishCriteriaFile, type CriteriaPublishers } from './testing/publish-criteria-file.js';
