import { newId } from '@ketnoi/common';
import type { Caller, Stage } from './stage.js';

interface Content {
  readonly facts: readonly { code: string; kind: string }[];
  readonly criteria: readonly { code: string; wordingStatus: string; indicators: readonly { code: string; kind: string; options: readonly { code: string }[] }[] }[];
}

export interface CurrentEdition {
  readonly hash: string;
  readonly content: Content;
}

const EDITION = `{ currentEdition(set: "SPCN-HN-CRAFT") { hash content { facts { code kind } criteria { code wordingStatus indicators { code kind options { code } } } } } }`;
const SAVE = `mutation ($input: SaveAnswersInput!) { saveAnswers(input: $input) { __typename ... on Assessment { id } ... on Refusal { code message } } }`;
const ATTACH = `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { __typename ... on Refusal { code message } } }`;
const UPLOAD = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on UploadTicket { id token } ... on Refusal { code } } }`;
export const SUBMIT = `mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { __typename ... on MembershipApplication { id state dossierNo } ... on MissingAnswers { code message criteria { code missing { code } } } ... on Refusal { code message } } }`;
const START = `mutation ($input: StartApplicationInput!) { startApplication(input: $input) { __typename ... on MembershipApplication { id state assessment { id edition { hash } } } ... on Refusal { code message } } }`;

/** What the applicant reads before answering: every criterion with its questions. */
export const currentEdition = async (stage: Stage): Promise<CurrentEdition> =>
  (await stage.anonymous.act<{ currentEdition: CurrentEdition }>(EDITION)).currentEdition;

/** A person of a business who fills in its application, one act after the other, through GraphQL and the upload route. */
export class Applying {
  private constructor(
    private readonly stage: Stage,
    private readonly person: Caller,
    private readonly businessId: string,
    readonly applicationId: string,
    readonly assessmentId: string,
    readonly edition: CurrentEdition,
  ) {}

  static async on(stage: Stage, person: Caller, businessId: string, establishmentIds: readonly string[]): Promise<Applying> {
    const edition = await currentEdition(stage);
    const { startApplication } = await stage.as(person).act<{ startApplication: { id: string; assessment: { id: string }; code?: string } }>(START, {
      input: { businessId, setCode: 'SPCN-HN-CRAFT', establishmentIds, idempotencyKey: newId() },
    });
    if (startApplication.code) throw new Error(startApplication.code);
    return new Applying(stage, person, businessId, startApplication.id, startApplication.assessment.id, edition);
  }

  /** Answers the facts and, of these criteria, every question with its best option. */
  async answers(criteria: readonly string[] = this.edition.content.criteria.map(({ code }) => code)): Promise<void> {
    const { facts, criteria: all } = this.edition.content;
    const choices = all.filter(({ code }) => criteria.includes(code)).flatMap(({ indicators }) => indicators.filter(({ kind }) => kind === 'CHOICE'));
    const answers = [
      ...facts.map(({ code }) => ({ code, state: 'ANSWERED', value: { yes: true } })),
      ...choices.map(({ code, options }) => ({ code, state: 'ANSWERED', value: { choice: options.at(-1)?.code } })),
    ];
    await this.done(SAVE, { assessmentId: this.assessmentId, answers });
  }

  /** Sends a paper for the evidence question of each of these criteria. */
  async evidence(file: (criterion: string) => Buffer, criteria: readonly string[] = this.edition.content.criteria.map(({ code }) => code)): Promise<void> {
    for (const criterion of this.edition.content.criteria.filter(({ code }) => criteria.includes(code))) {
      const question = criterion.indicators.find(({ kind }) => kind === 'EVIDENCE');
      if (!question) continue;
      const fileId = await this.upload(file(criterion.code));
      await this.done(ATTACH, { assessmentId: this.assessmentId, code: question.code, fileId, issuedOn: '2026-01-15' });
    }
  }

  submit(): Promise<{ submitApplication: { __typename: string; code?: string; criteria?: { code: string; missing: { code: string }[] }[]; state?: string; dossierNo?: string } }> {
    return this.stage.as(this.person).act(SUBMIT, { input: { applicationId: this.applicationId, statementIsSigned: true, idempotencyKey: newId() } });
  }

  private async upload(bytes: Buffer): Promise<string> {
    const { requestUpload } = await this.stage.as(this.person).act<{ requestUpload: { id: string; token: string } }>(UPLOAD, {
      input: { businessId: this.businessId, purpose: 'EVIDENCE', bytes: bytes.length, idempotencyKey: newId() },
    });
    const response = await this.stage.inject({
      method: 'PUT',
      url: `/uploads/${requestUpload.id}`,
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0', 'upload-token': requestUpload.token, authorization: `Bearer ${this.person.token}` },
      payload: bytes,
    });
    const { fileId } = JSON.parse(response.body) as { fileId?: string };
    if (!fileId) throw new Error(`not taken: ${response.body}`);
    return fileId;
  }

  private async done(mutation: string, input: object): Promise<void> {
    const [told] = Object.values(await this.stage.as(this.person).act<Record<string, { code?: string }>>(mutation, { input }));
    if (told?.code) throw new Error(`refused: ${JSON.stringify(told)}`);
  }
}
