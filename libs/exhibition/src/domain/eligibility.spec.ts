import { describe, expect, it } from '@jest/globals';
import { localDate } from '@ketnoi/common';
import { judge, ruleText, type CertificateSeen, type RuleOfCall, type Seen } from './eligibility.js';

const rule: RuleOfCall = { setCode: 'SPCN-HN-CRAFT', requires: 'CERTIFICATE', validThrough: 'ONLINE_END', graceDays: 5 };
const certificate: CertificateSeen = { certificateId: 'c', status: 'IN_FORCE', validUntil: localDate('2021-12-30'), editionHash: 'h' };
const seen = (more: Partial<Seen> = {}): Seen => ({ certificate, isApplying: false, validOn: localDate('2021-12-30'), ...more });

describe('Whether a business may get a booth', () => {
  it('follows from a certificate in force on the last needed day, that day included.', () => {
    expect(judge(rule, seen())).toEqual({ verdict: 'ELIGIBLE', reasons: [] });
    expect(judge(rule, seen({ validOn: localDate('2021-12-31') }))).toEqual({ verdict: 'INELIGIBLE', reasons: ['CERTIFICATE_ENDS_TOO_EARLY'] });
  });

  it.each(['SUSPENDED', 'WITHDRAWN', 'REPLACED', 'EXPIRED'])('not from one that is %s.', (status) => {
    expect(judge(rule, seen({ certificate: { ...certificate, status } }))).toEqual({ verdict: 'INELIGIBLE', reasons: ['CERTIFICATE_NOT_IN_FORCE'] });
  });

  it('is conditional for who is still applying, where the rule lets applicants in, and only there.', () => {
    const applying = seen({ certificate: null, isApplying: true });
    expect(judge(rule, applying)).toEqual({ verdict: 'INELIGIBLE', reasons: ['NO_CERTIFICATE'] });
    const open = { ...rule, requires: 'CERTIFICATE_OR_APPLYING' } as const;
    expect(judge(open, applying)).toEqual({ verdict: 'CONDITIONAL', reasons: ['NO_CERTIFICATE', 'STILL_APPLYING'] });
    expect(judge(open, seen({ certificate: null }))).toEqual({ verdict: 'INELIGIBLE', reasons: ['NO_CERTIFICATE'] });
  });

  it('asks for nothing where the rule does not.', () => {
    expect(judge({ ...rule, requires: 'NONE' }, seen({ certificate: null }))).toEqual({ verdict: 'ELIGIBLE', reasons: [] });
  });

  it('The text of a rule does not depend on the order in which it was written.', () => {
    const { setCode, requires, validThrough, graceDays } = rule;
    expect(ruleText({ graceDays, validThrough, requires, setCode })).toBe(ruleText(rule));
    expect(ruleText({ ...rule, graceDays: 6 })).not.toBe(ruleText(rule));
  });
});
