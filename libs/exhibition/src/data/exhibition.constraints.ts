import { refuseOnConstraints } from '@ketnoi/platform';
import {
  allocationIsFinal,
  allowanceUsed,
  boothApplicationExists,
  boothTaken,
  callExists,
  hallNameTaken,
  planIsFinal,
  ruleIsFixed,
  tooManyHalls,
} from '../domain/allocation.refusals.js';

/** What the database refuses, by the names of migration 202611230300. */
refuseOnConstraints({
  booth_taken_once: boothTaken,
  within_allowance: allowanceUsed,
  booth_application_once: boothApplicationExists,
  booth_call_one_per_event: callExists,
  hall_name_once: hallNameTaken,
  hall_limit: tooManyHalls,
  plan_version_is_final: planIsFinal,
  eligibility_rule_is_fixed: ruleIsFixed,
  booth_allocation_ended_is_final: allocationIsFinal,
});
