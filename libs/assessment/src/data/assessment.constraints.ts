import { refuseOnConstraints } from '@ketnoi/platform';
import {
  assessmentAlreadyOpen,
  caseIsClosed,
  conflictDeclared,
  deskReviewerAssigned,
  editionNotPublished,
  evidenceIsFinal,
  examinerStaysOutside,
  layerIsSealed,
  onAnotherSide,
} from '../domain/assessment.refusals.js';

const otherSide = () => onAnotherSide(null);

/** What the database refuses, by the names of migration 202611230100. */
refuseOnConstraints({
  assessment_open_once: assessmentAlreadyOpen,
  assessment_open_extraordinary_once: assessmentAlreadyOpen,
  assessment_pins_edition: editionNotPublished,
  assessment_closed_is_final: caseIsClosed,
  case_side_one_per_person: otherSide,
  case_side_as: otherSide,
  case_side_examiner_stays_outside: examinerStaysOutside,
  assignment_by_examiner: otherSide,
  assignment_without_conflict: () => conflictDeclared(null),
  assignment_live_once: deskReviewerAssigned,
  assignment_person_live_once: deskReviewerAssigned,
  layer_author_side: otherSide,
  layer_sealed_is_final: layerIsSealed,
  evidence_is_final: evidenceIsFinal,
});
