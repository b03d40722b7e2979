import { refuseOnConstraints } from '@ketnoi/platform';
import {
  alreadyDecided,
  applicationAlreadyOpen,
  applicationIsFinal,
  certificateIsFinal,
  onAnotherSide,
  proposalAlreadyOpen,
  resultDiffers,
  resultIncomplete,
  secondPersonNeeded,
  statusChangedMeanwhile,
} from '../domain/membership.refusals.js';

const otherSide = () => onAnotherSide(null);

/** What the database refuses, by the names of migration 202611230110. */
refuseOnConstraints({
  membership_application_open_once: applicationAlreadyOpen,
  membership_application_ended_is_final: applicationIsFinal,
  determination_one_per_case: alreadyDecided,
  determination_by_decider: otherSide,
  determination_outcome_is_computed: resultDiffers,
  determination_every_criterion_decided: resultIncomplete,
  certificate_is_final: certificateIsFinal,
  certificate_open_once: statusChangedMeanwhile,
  status_event_key: statusChangedMeanwhile,
  status_event_previous: statusChangedMeanwhile,
  status_event_chain: statusChangedMeanwhile,
  status_event_legal: statusChangedMeanwhile,
  status_event_two_persons: secondPersonNeeded,
  status_event_confirmed: secondPersonNeeded,
  status_event_decided_by: otherSide,
  status_event_confirmed_by: otherSide,
  status_proposal_open_once: proposalAlreadyOpen,
  status_proposal_two_persons: secondPersonNeeded,
});
