import { newId } from '@ketnoi/common';
import type { EditionContent } from '@ketnoi/criteria-engine';
import { aPaper } from '../../libs/media/src/testing/papers.js';
import { Business, type Told } from './businesses.js';
import { aPublishedEdition, type PublishedEdition } from './criteria.js';
import { Sender } from './media.js';
import type { Answered, Caller, Stage } from './stage.js';

export const SET = 'SPCN-HN-CRAFT';

const REFUSAL = `... on Refusal { code message }`;
const CRITERIA = `criteria { code missing { code kind } }`;

/** Mutations of the story, by name. */
const DOCUMENTS = {
  startApplication: `mutation ($input: StartApplicationInput!) { startApplication(input: $input) { __typename ... on MembershipApplication { id kind state assessment { id edition { hash } } } ${REFUSAL} ... on RenewalTooEarly { opensOn } } }`,
  saveAnswers: `mutation ($input: SaveAnswersInput!) { saveAnswers(input: $input) { __typename ... on Assessment { id missing { code missing { code kind } } } ${REFUSAL} } }`,
  attachEvidence: `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { __typename ... on Assessment { id layers { id evidence { id code fileId use } } } ${REFUSAL} } }`,
  detachEvidence: `mutation ($input: DetachEvidenceInput!) { detachEvidence(input: $input) { __typename ... on Assessment { id } ${REFUSAL} } }`,
  submitApplication: `mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { __typename ... on MembershipApplication { id state dossierNo } ${REFUSAL} ... on MissingAnswers { ${CRITERIA} } ... on ReturnDeadlinePassed { dueAt } } }`,
  withdrawApplication: `mutation ($input: WithdrawApplicationInput!) { withdrawApplication(input: $input) { __typename ... on MembershipApplication { id state } ${REFUSAL} } }`,
  declareConflict: `mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) { __typename ... on ConflictDeclaration { id relation } ${REFUSAL} } }`,
  assignDeskReviewer: `mutation ($input: AssignDeskReviewerInput!) { assignDeskReviewer(input: $input) { __typename ... on Assessment { id assignments { id personId endedAt } } ${REFUSAL} } }`,
  endAssignment: `mutation ($input: EndAssignmentInput!) { endAssignment(input: $input) { __typename ... on Assessment { id } ${REFUSAL} } }`,
  judgeAnswers: `mutation ($input: JudgeAnswersInput!) { judgeAnswers(input: $input) { __typename ... on Assessment { id missing { code missing { code kind } } } ${REFUSAL} } }`,
  returnApplication: `mutation ($input: ReturnApplicationInput!) { returnApplication(input: $input) { __typename ... on MembershipApplication { id state returnDueAt } ${REFUSAL} ... on NoReturnsLeft { maxReturns } } }`,
  sealDesk: `mutation ($input: SealDeskInput!) { sealDesk(input: $input) { __typename ... on Assessment { id state } ${REFUSAL} ... on MissingJudgements { ${CRITERIA} } } }`,
  determine: `mutation ($input: DetermineInput!) { determine(input: $input) { __typename ... on MembershipApplication { id state determination { outcome decisionNo certificate { id code status validFrom validUntil } reasons { code text } result { met applicable notApplicable criteria { code verdict } } } } ${REFUSAL} } }`,
  proposeStatusChange: `mutation ($input: ProposeStatusChangeInput!) { proposeStatusChange(input: $input) { __typename ... on Certificate { id status openProposal { id kind cause } } ${REFUSAL} ... on WithdrawalTooEarly { from } } }`,
  answerStatusProposal: `mutation ($input: AnswerStatusProposalInput!) { answerStatusProposal(input: $input) { __typename ... on Certificate { id status history { kind cause } } ${REFUSAL} } }`,
} as const;

export type Act = keyof typeof DOCUMENTS;

/** One act of the story through GraphQL, with whatever errors there are. */
export const tryTo = (stage: Stage, person: Caller, act: Act, input: object): Promise<Answered<Record<string, Told>>> => stage.as(person).ask(DOCUMENTS[act], { input });

/** One act of the story; the answer is its model or its refusal. Errors fail the test. */
export async function does(stage: Stage, person: Caller, act: Act, input: object): Promise<Told> {
  const { data, errors } = await tryTo(stage, person, act, input);
  if (errors) throw new Error(`${act}: ${JSON.stringify(errors)}`);
  return data[act] ?? { __typename: 'nothing' };
}

/** The Department's people and two assessors. */
export interface Cast extends PublishedEdition {
  readonly stage: Stage;
  readonly content: EditionContent;
  readonly assessor: Caller;
  readonly signatory: Caller;
}

export async function aCast(stage: Stage): Promise<Cast> {
  const edition = await aPublishedEdition(stage);
  const [row] = await stage.sql<{ content: string }>(`SELECT content FROM edition_snapshot WHERE hash = $1`, [edition.hash]);
  if (!row) throw new Error('no edition');
  return {
    ...edition,
    stage,
    content: JSON.parse(row.content) as EditionContent,
    assessor: await stage.aPerson({ name: 'Người thẩm định', roles: [{ role: 'ASSESSOR' }] }),
    signatory: await stage.aPerson({ name: 'Người ký', roles: [{ role: 'DEPARTMENT_SIGNATORY' }] }),
  };
}

/** A business on its way into the network; each step is the act of the right person, and answers what that person was told. */
export class Candidacy {
  private constructor(readonly cast: Cast, readonly business: Business, readonly applicationId: string, readonly assessmentId: string, private readonly fileId: string) {}

  static async started(cast: Cast, business?: Business): Promise<Candidacy> {
    const applicant = business ?? (await Business.on(cast.stage));
    const establishmentIds = [String((await applicant.establishment())['id'])];
    const sender = await Sender.on(cast.stage, applicant.id);
    const fileId = await sender.sent(aPaper(), 'EVIDENCE');
    const told = await does(cast.stage, applicant.owner, 'startApplication', { businessId: applicant.id, setCode: SET, establishmentIds, idempotencyKey: newId() });
    const assessment = told['assessment'] as { id: string } | undefined;
    if (!assessment) throw new Error(JSON.stringify(told));
    return new Candidacy(cast, applicant, String(told['id']), assessment.id, fileId);
  }

  get owner(): Caller {
    return this.business.owner;
  }

  as(person: Caller, act: Act, input: object = {}): Promise<Told> {
    return does(this.cast.stage, person, act, input);
  }

  /** Answers everything with the best option and one paper for each indicator of evidence; `but` leaves codes out or answers them otherwise. */
  async answered(but: { without?: readonly string[]; choosing?: Readonly<Record<string, string>> } = {}): Promise<this> {
    const { facts, indicators } = this.cast.content;
    const kept = indicators.filter(({ code }) => !but.without?.includes(code));
    const choices = kept.flatMap((one) => (one.kind === 'CHOICE' ? [{ code: one.code, state: 'ANSWERED', value: { choice: but.choosing?.[one.code] ?? best(one.options) } }] : []));
    const roles = facts.map(({ code }) => ({ code, state: 'ANSWERED', value: { yes: true } }));
    await this.as(this.owner, 'saveAnswers', { assessmentId: this.assessmentId, answers: [...roles, ...choices] });
    for (const { code, kind } of kept) if (kind === 'EVIDENCE') await this.as(this.owner, 'attachEvidence', { assessmentId: this.assessmentId, code, fileId: this.fileId });
    return this;
  }

  submits(person = this.owner): Promise<Told> {
    return this.as(person, 'submitApplication', { applicationId: this.applicationId, statementIsSigned: true, idempotencyKey: newId() });
  }

  /** Answered whole and handed in. */
  async submitted(but: Parameters<Candidacy['answered']>[0] = {}): Promise<this> {
    await this.answered(but);
    await this.expecting('MembershipApplication', this.submits());
    return this;
  }

  declares(person: Caller, relation = 'NONE'): Promise<Told> {
    return this.as(person, 'declareConflict', { subjectKind: 'BUSINESS', subjectId: this.business.id, relation, idempotencyKey: newId() });
  }

  assigns(assessor = this.cast.assessor, person = this.cast.editor): Promise<Told> {
    return this.as(person, 'assignDeskReviewer', { assessmentId: this.assessmentId, personId: assessor.id, idempotencyKey: newId() });
  }

  /** Handed in and in the hands of the assessor. */
  async assigned(but: Parameters<Candidacy['answered']>[0] = {}): Promise<this> {
    await this.submitted(but);
    await this.declares(this.cast.assessor);
    await this.expecting('Assessment', this.assigns());
    return this;
  }

  /** Accepts every answer and every file, but rejects the files of these codes. */
  async judges(rejecting: readonly string[] = []): Promise<Told> {
    const { facts, indicators } = this.cast.content;
    const answers = [...facts, ...indicators.filter(({ kind }) => kind === 'CHOICE')].map(({ code }) => ({ code, verdict: 'ACCEPTED' }));
    const evidence = (await this.evidence(this.cast.assessor)).map(({ id, code }) => {
      const accepted = !rejecting.includes(code);
      return { code, evidenceId: id, accepted, ...(accepted ? {} : { reason: 'Không đọc được' }) };
    });
    return this.as(this.cast.assessor, 'judgeAnswers', { assessmentId: this.assessmentId, answers, evidence });
  }

  seals(): Promise<Told> {
    return this.as(this.cast.assessor, 'sealDesk', { assessmentId: this.assessmentId, idempotencyKey: newId() });
  }

  /** Judged and sealed: waits for a second person. */
  async concluded(but: Parameters<Candidacy['answered']>[0] & { rejecting?: readonly string[] } = {}): Promise<this> {
    await this.assigned(but);
    await this.judges(but.rejecting);
    await this.expecting('Assessment', this.seals());
    return this;
  }

  determines(person = this.cast.signatory, idempotencyKey: string = newId()): Promise<Told> {
    return this.as(person, 'determine', { applicationId: this.applicationId, decisionNo: '12/QĐ-SCT', idempotencyKey });
  }

  withdraws(): Promise<Told> {
    return this.as(this.owner, 'withdrawApplication', { applicationId: this.applicationId, idempotencyKey: newId() });
  }

  /** Files of the newest SELF layer that this person may read. */
  async evidence(reader: Caller): Promise<{ id: string; code: string; fileId: string }[]> {
    const { assessment } = await this.cast.stage.as(reader).act<{ assessment: { layers: { kind: string; revision: number; evidence: { id: string; code: string; fileId: string }[] }[] } }>(
      `query ($id: ID!) { assessment(id: $id) { layers { kind revision evidence { id code fileId } } } }`,
      { id: this.assessmentId },
    );
    return assessment.layers.filter(({ kind }) => kind === 'SELF').sort((a, b) => b.revision - a.revision)[0]?.evidence ?? [];
  }

  private async expecting(type: string, told: Promise<Told>): Promise<void> {
    const answer = await told;
    if (answer.__typename !== type) throw new Error(`not ${type}: ${JSON.stringify(answer)}`);
  }
}

const best = (options: readonly { readonly code: string; readonly fraction: string }[]): string => options.find(({ fraction }) => fraction === '1')?.code ?? '';

/** A certificate in force, some steps after its application. */
export async function aCertificate(cast: Cast): Promise<{ candidacy: Candidacy; id: string; code: string }> {
  const candidacy = await (await Candidacy.started(cast)).concluded();
  const told = await candidacy.determines();
  const { certificate } = (told['determination'] ?? {}) as { certificate?: { id: string; code: string } };
  if (!certificate) throw new Error(JSON.stringify(told));
  return { candidacy, ...certificate };
}
