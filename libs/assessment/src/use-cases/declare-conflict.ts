import { Injectable } from '@nestjs/common';
import { badInput, done, forbidden, parseLocalDate, type Actor, type Id, type InputIssue, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { AssignmentEntity } from '../data/assignment.entity.js';
import { ConflictDeclarationEntity } from '../data/conflict-declaration.entity.js';
import { liveAssignments } from '../data/side.queries.js';
import { mayJudgeOthers } from '../domain/assessment.policy.js';
import type { Relation, Subject } from '../domain/subject.js';
import { endAssignment } from '../assignments.js';
import { personOf } from '../cases.js';

export interface DeclareConflictInput {
  readonly subject: Subject;
  readonly relation: Relation;
  /** Local days, YYYY-MM-DD; without an end the relation lasts. Neither for NONE. */
  readonly fromOn?: string | null;
  readonly toOn?: string | null;
  readonly idempotencyKey?: string;
}

/**
 * A person who examines or decides says how they stand to a subject. NONE opens the way to an assignment; anything else
 * bars them from every open case of the subject (a trigger sees to it) and ends what they were assigned there.
 * Source: compliance.md, sections 3 and 4.
 */
@Injectable()
export class DeclareConflict {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: DeclareConflictInput): Promise<Result<{ declarationId: Id }>> {
    const personId = personOf(actor);
    if (!mayJudgeOthers(actor)) throw forbidden('declares no conflicts');
    refuseWrongDays(input);
    const once = input.idempotencyKey ? { act: 'declareConflict', key: input.idempotencyKey, input } : undefined;
    return this.unit.run(
      actor,
      async (tx) => {
        const { subject, relation, fromOn = null, toOn = null } = input;
        const of = { personId, subjectKind: subject.kind, subjectId: subject.id };
        const declaration = await tx.insert(ConflictDeclarationEntity, { ...of, relation, fromOn, toOn, declaredAt: tx.now });
        const assignments = relation === 'NONE' ? [] : await liveAssignments(tx, personId, subject);
        for (const assignment of await tx.lockAll(AssignmentEntity, assignments.map(({ id }) => id))) await endAssignment(tx, assignment, relation);
        await tx.record({ type: 'ConflictDeclared', subject: { kind: 'ConflictDeclaration', id: declaration.id }, payload: { ...of, relation } });
        return done({ declarationId: declaration.id });
      },
      once,
    );
  }
}

function refuseWrongDays({ relation, fromOn, toOn }: DeclareConflictInput): void {
  const issues: InputIssue[] = [];
  for (const [path, day] of [['input.fromOn', fromOn], ['input.toOn', toOn]] as const) {
    const parsed = day ? parseLocalDate(day) : null;
    if (parsed && !parsed.ok) issues.push({ path, code: parsed.code });
    if (day && relation === 'NONE') issues.push({ path, code: 'NONE_HAS_NO_DAYS' });
  }
  if (fromOn && toOn && toOn < fromOn) issues.push({ path: 'input.toOn', code: 'DATE_ORDER' });
  if (issues.length > 0) throw badInput(...issues);
}
