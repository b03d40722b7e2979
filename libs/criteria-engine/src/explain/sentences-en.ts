import type { Sentences } from './explanation.js';

/** English. */
export const sentencesEn: Sentences = {
  outcome: { MET: 'Met', NOT_MET: 'Not met', INCOMPLETE: 'Not enough answers to conclude' },
  certainty: {
    SURE_PASS: 'Passes however the missing questions are answered',
    SURE_FAIL: 'Cannot pass however the missing questions are answered',
    OPEN: 'Depends on the questions not yet answered',
  },
  verdict: { MET: 'Met', NOT_MET: 'Not met', NOT_APPLICABLE: 'Not applicable', NOT_ASSESSED: 'Not yet assessable' },
  wording: {
    REPORTED: 'Wording reported by a public source',
    ANALOGOUS: 'Wording drafted after a sister set, not an official text',
    PROVISIONAL: 'Provisional wording, not an official text',
  },
  wordingMissing: 'Status of the wording not stated',
  gate: {
    ALL_MANDATORY: 'Mandatory criteria met',
    GROUP_FLOOR: 'Least score of the group',
    MIN_TOTAL: 'Least total',
    MIN_SHARE_MET: 'Share of criteria met',
    MIN_MEAN: 'Mean',
    PASS_BAND: 'Band that passes',
  },
  holds: { YES: 'holds', NO: 'does not hold', OPEN: 'open' },
  number: (text) => text,
  metOfApplicable: (met, applicable) => `${met} of ${applicable} applicable ${applicable === 1 ? 'criterion' : 'criteria'} met`,
  notApplicableToo: (count) => `${count} not applicable`,
  notAssessedToo: (count) => `${count} not yet assessable`,
  points: (low, high) => (low === high ? `${low} points` : `${low} to ${high} points`),
  band: (title) => title,
  nothingApplies: 'No criterion applies',
  criterionMean: (low, high, needed) => `${low === high ? low : `${low} to ${high}`}, at least ${needed} needed`,
  gateLine: (name, subject, needed, got, holds) => `${name}${subject && ` “${subject}”`}: ${needed} needed, ${got} reached: ${holds}`,
  missingFact: (question) => `Not answered: ${question}`,
  missingIndicator: (question, because) => `Not answered: ${question}${because && ` (lacking: ${because})`}`,
  criterionNotMet: (statement) => `Mandatory criterion not met: ${statement}`,
  gateNotHeld: (name, subject) => `Does not hold: ${name}${subject && ` “${subject}”`}`,
  fixWithTotal: (statement, total) => `Fulfilling “${statement}” alone is enough (${total} points)`,
  fix: (statement) => `Fulfilling “${statement}” alone is enough`,
  lowScope: (title) => `Group “${title}”: under half of its weight applies`,
  dividedByZero: (question) => `Cannot be computed (division by zero): ${question}`,
};
