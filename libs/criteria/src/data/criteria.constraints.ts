import { refuseOnConstraints } from '@ketnoi/platform';
import { approverIsAuthor, editionCodeTaken, editionHasNoAuthor, editionIsFinal, effectiveDateTaken } from '../domain/edition.refusals.js';

/** What the database refuses, by the names of migration 202611230040. */
refuseOnConstraints({
  edition_code_once: editionCodeTaken,
  edition_effective_once: effectiveDateTaken,
  edition_has_author: editionHasNoAuthor,
  edition_approver_is_no_author: approverIsAuthor,
  edition_published_is_final: editionIsFinal,
  edition_snapshot_is_final: editionIsFinal,
  edition_author_is_final: editionIsFinal,
});
