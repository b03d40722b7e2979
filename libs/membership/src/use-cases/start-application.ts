import { Injectable } from '@nestjs/common';
import { advance, badInput, done, isRefusal, localDate, localDateOf, refused, type Actor, type Id, type Result } from '@ketnoi/common';
import { openAssessment, personOf } from '@ketnoi/assessment';
import { businessFacts, lockForOwning } from '@ketnoi/businesses';
import { currentEdition, yieldsCertificates, type CurrentEdition } from '@ketnoi/criteria';
import { rulesOf } from '@ketnoi/criteria-engine';
import { UnitOfWork, type Tx } from '@ketnoi/platform';
import { MembershipApplicationEntity } from '../data/membership-application.entity.js';
import { standingOf, type Standing } from '../data/standing.queries.js';
import { applicationFacts, applicationLifecycle, type ApplicationFacts } from '../domain/application.lifecycle.js';
import { renewalOpensOn } from '../domain/certificate-status.js';
import { noCurrentEdition } from '../domain/membership.refusals.js';

export interface StartApplicationInput {
  readonly businessId: Id;
  readonly setCode: string;
  /** The establishments to be covered; at least one. */
  readonly establishmentIds: readonly Id[];
  readonly idempotencyKey: string;
}

/**
 * The owner begins an application under the edition in effect today, which it keeps whatever is published later. A member
 * in force renews, anybody else applies anew. Source: compliance.md, section 5, startApplication.
 * Refusals: NO_CURRENT_EDITION, SET_NOT_FOR_BUSINESSES, RENEWAL_TOO_EARLY, APPLICATION_ALREADY_OPEN.
 */
@Injectable()
export class StartApplication {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: StartApplicationInput): Promise<Result<{ applicationId: Id; assessmentId: Id }>> {
    const once = { act: 'startApplication', key: input.idempotencyKey, input };
    return this.unit.run(
      actor,
      async (tx) => {
        const { businessId, setCode } = input;
        await lockForOwning(tx, businessId);
        await refuseUnknownEstablishments(tx, input);
        const edition = await currentEdition(tx, setCode);
        const standing = await standingOf(tx, businessId, setCode);
        const step = advance(applicationLifecycle, null, 'startApplication', await factsOf(tx, input, standing, edition));
        if (isRefusal(step)) return refused(step);
        if (!edition) return refused(noCurrentEdition(setCode));
        const kind = isInForce(standing) ? 'RENEWAL' : 'INITIAL';
        const opened = await openAssessment(tx, { subject: { kind: 'BUSINESS', id: businessId }, setCode, editionHash: edition.hash, kind });
        if (isRefusal(opened)) return refused(opened);
        const assessmentId = opened.subject.id;
        const { id } = await tx.insert(MembershipApplicationEntity, {
          version: 1,
          businessId,
          setCode,
          kind,
          state: step.to,
          assessmentId,
          establishmentIds: [...new Set(input.establishmentIds)],
          dossierNo: null,
          startedBy: personOf(actor),
          startedAt: tx.now,
          submittedAt: null,
          returnDueAt: null,
          endedAt: null,
        });
        await tx.record(opened);
        await tx.record({ type: step.event, subject: { kind: 'MembershipApplication', id }, payload: { businessId, assessmentId } });
        return done({ applicationId: id, assessmentId });
      },
      once,
    );
  }
}

async function refuseUnknownEstablishments(tx: Tx, { businessId, establishmentIds }: StartApplicationInput): Promise<void> {
  if (establishmentIds.length === 0) throw badInput({ path: 'input.establishmentIds', code: 'ESTABLISHMENT_NEEDED' });
  const own = new Set((await businessFacts(tx, businessId)).establishmentIds);
  const issues = establishmentIds.flatMap((id, index) => (own.has(id) ? [] : [{ path: `input.establishmentIds.${index}`, code: 'ESTABLISHMENT_UNKNOWN' }]));
  if (issues.length > 0) throw badInput(...issues);
}

/** The caller is an owner: the business was locked for one. */
async function factsOf(tx: Tx, input: StartApplicationInput, standing: Standing | null, edition: CurrentEdition | null): Promise<ApplicationFacts> {
  return applicationFacts(tx.now, {
    isOwner: true,
    setCode: input.setCode,
    editionIsCurrent: edition !== null,
    anotherIsOpen: await hasOpenApplication(tx, input),
    certifiesBusinesses: edition !== null && yieldsCertificates(edition.subjectType),
    renewalOpensOn: waitsUntil(tx, input, standing, edition),
  });
}

/** A readable answer to what a unique index guarantees. */
async function hasOpenApplication(tx: Tx, { businessId, setCode }: StartApplicationInput): Promise<boolean> {
  const applications = await tx.find(MembershipApplicationEntity, { businessId, setCode });
  return applications.some(({ state }) => !applicationLifecycle.finals.includes(state));
}

const isInForce = (standing: Standing | null): boolean => standing?.status === 'IN_FORCE' || standing?.status === 'SUSPENDED';

/** The day a member has to wait for: none once renewal is open, or when other establishments are to be covered. */
function waitsUntil(tx: Tx, input: StartApplicationInput, standing: Standing | null, edition: CurrentEdition | null): string | null {
  const certificate = standing?.certificate;
  if (!certificate || !edition || !isInForce(standing)) return null;
  const covered = new Set(certificate.establishments.map(({ id }) => id));
  const changesScope = covered.size !== new Set(input.establishmentIds).size || input.establishmentIds.some((id) => !covered.has(id));
  const opensOn = renewalOpensOn(localDate(certificate.validUntil), rulesOf(edition.content).renewalMonths);
  return changesScope || localDateOf(tx.now) >= opensOn ? null : opensOn;
}
