import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { badInput, done, refused, type Actor, type Id, type InputIssue, type Result } from '@ketnoi/common';
import { demandOrganizer, isAnnounced } from '@ketnoi/events';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { BoothAllowanceEntity, BoothCallEntity, EligibilityRuleEntity } from '../data/booth-call.entity.js';
import { eventNotAnnounced } from '../domain/allocation.refusals.js';
import { MOST_BOOTHS_OF_BUSINESS } from '../domain/booth.policy.js';
import { ruleText, type RuleOfCall } from '../domain/eligibility.js';

export interface OpenCallInput {
  readonly eventId: Id;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** How many booths one business may have. */
  readonly boothsPerBusiness: number;
  readonly rule: RuleOfCall;
  readonly idempotencyKey: string;
}

const MOST_GRACE_DAYS = 60;

/**
 * An organizer opens the call for exhibitors: when, how many booths each, and who is eligible. Booths are given by the organizer's
 * board; picking and drawing come later. Source: fairs.md, section 2.1. Refusals: CALL_EXISTS, EVENT_NOT_ANNOUNCED. Faults:
 * BAD_USER_INPUT at `input.closesAt`, `input.boothsPerBusiness`, `input.rule.setCode`, `input.rule.graceDays`.
 */
@Injectable()
export class OpenCall {
  constructor(private readonly unit: UnitOfWork) {}

  async run(actor: Actor, input: OpenCallInput): Promise<Result<{ eventId: Id; callId: Id }>> {
    const issues = issuesOf(input);
    if (issues.length > 0) throw badInput(...issues);
    return this.unit.run(
      actor,
      async (tx) => {
        const { event, personId: organizerId } = await demandOrganizer(tx, input.eventId);
        if (!isAnnounced(event)) return refused(eventNotAnnounced());
        await demandSet(tx, input.rule.setCode);
        const { opensAt, closesAt } = input;
        const call = await tx.insert(BoothCallEntity, { version: 1, eventId: event.id, mode: 'BOARD', formVersion: 1, opensAt, closesAt, openedBy: organizerId });
        await tx.insertAll(BoothAllowanceEntity, Array.from({ length: input.boothsPerBusiness }, (_, nth) => ({ callId: call.id, nth: nth + 1 })));
        const hash = createHash('sha256').update(ruleText(input.rule)).digest('hex');
        await tx.insert(EligibilityRuleEntity, { ...input.rule, callId: call.id, minBand: null, noOpenMajor: true, hash });
        await tx.record({ type: 'BoothCallOpened', subject: { kind: 'BoothCall', id: call.id }, payload: { eventId: event.id } });
        return done({ eventId: event.id, callId: call.id });
      },
      { act: 'openCall', key: input.idempotencyKey, input },
    );
  }
}

async function demandSet(tx: Tx, setCode: string): Promise<void> {
  const found = await tx.rows(`SELECT 1 FROM criteria_set WHERE code = $1`, [setCode]);
  if (found.length === 0) throw badInput({ path: 'input.rule.setCode', code: 'CRITERIA_SET_UNKNOWN' });
}

function issuesOf({ opensAt, closesAt, boothsPerBusiness, rule }: OpenCallInput): InputIssue[] {
  const wrong: (InputIssue | false)[] = [
    opensAt >= closesAt && { path: 'input.closesAt', code: 'CLOSES_BEFORE_OPENING' },
    !(Number.isInteger(boothsPerBusiness) && boothsPerBusiness >= 1 && boothsPerBusiness <= MOST_BOOTHS_OF_BUSINESS) && { path: 'input.boothsPerBusiness', code: 'COUNT_RANGE' },
    !(Number.isInteger(rule.graceDays) && rule.graceDays >= 0 && rule.graceDays <= MOST_GRACE_DAYS) && { path: 'input.rule.graceDays', code: 'GRACE_DAYS_RANGE' },
  ];
  return wrong.filter((issue): issue is InputIssue => issue !== false);
}
