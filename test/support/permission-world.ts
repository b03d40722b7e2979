import { newId, type Role } from '@ketnoi/common';
import { aFair } from '../../libs/events/src/testing/a-fair.js';
import { aPaper } from '../../libs/media/src/testing/papers.js';
import { Applying } from './applying.js';
import { aPublishedEdition } from './criteria.js';
import { FairGround, onPage } from './booth-pages.js';
import { Fair, onEvent } from './events.js';
import { onTicket, Visiting } from './registrations.js';
import type { Asking, Caller, Stage } from './stage.js';

/** Every kind of person the product knows. Business A is the one asked about; B is another one. So with the fairs. */
export const KINDS = [
  'anonymous', 'unverified', 'visitor', 'ownerOfA', 'editorOfA', 'boothStaffOfA', 'ownerOfB',
  'assessor', 'departmentEditor', 'departmentApprover', 'departmentSignatory', 'departmentAdmin', 'councilMember', 'operator',
  'organizer', 'gateStaff', 'otherOrganizer',
] as const;
export type Kind = (typeof KINDS)[number];

export interface PermissionWorld {
  readonly callers: Record<Exclude<Kind, 'anonymous'>, Caller>;
  readonly businessId: string;
  readonly businessAddress: string;
  readonly establishmentId: string;
  /** Handed in, with the assessor at its desk. */
  readonly applicationId: string;
  readonly assessmentId: string;
  readonly productId: string;
  readonly productAddress: string;
  readonly villageId: string;
  readonly splitVillageId: string;
  readonly unitId: string;
  readonly editionId: string;
  readonly editionHash: string;
  /** Announced, with its organizer and gate staff; days on site and online lie ahead. */
  readonly fair: Fair;
  /** Its hall with a published plan, where business A has confirmed the booth. */
  readonly hallId: string;
  readonly boothId: string;
  readonly boothApplicationId: string;
  readonly allocationId: string;
  /** A kind of ticket of the fair, open now, and one of its gates. */
  readonly ticketKindId: string;
  readonly gateId: string;
  readonly windowId: string;
  /** Of business A at the fair, with a draft; nothing of it is shown yet. */
  readonly pageId: string;
  readonly pageCode: string;
  /** A draft of the same organizer, without days. */
  readonly draftEventId: string;
  readonly signInOfNobody: string;
  /** The identifier of nothing. */
  readonly nothingId: string;
}

const NETWORK: Partial<Record<Kind, Role>> = {
  assessor: 'ASSESSOR', departmentEditor: 'DEPARTMENT_EDITOR', departmentApprover: 'DEPARTMENT_APPROVER', departmentSignatory: 'DEPARTMENT_SIGNATORY',
  departmentAdmin: 'DEPARTMENT_ADMIN', councilMember: 'COUNCIL_MEMBER', operator: 'OPERATOR',
};

/** Business A with a product, business B, a published edition, and one person of each kind. */
export async function permissionWorld(stage: Stage): Promise<PermissionWorld> {
  const { hash, editionId } = await aPublishedEdition(stage);
  const [village] = await stage.sql<{ id: string }>(`SELECT id FROM craft_village ORDER BY id LIMIT 1`);
  const { villages } = await stage.anonymous.act<{ villages: { nodes: { id: string }[] } }>(`{ villages(first: 1, status: NEEDS_CONFIRMATION) { nodes { id } } }`);
  const { adminUnit } = await stage.anonymous.act<{ adminUnit: { id: string } }>(`{ adminUnit(code: "10210", on: "2025-07-01") { id } }`);
  const [ownerOfA, ownerOfB] = [await stage.aPerson({ name: 'Chủ A' }), await stage.aPerson({ name: 'Chủ B' })];
  const a = await aBusiness(stage.as(ownerOfA), 'Xưởng A', 'world-business-a');
  await aBusiness(stage.as(ownerOfB), 'Xưởng B', 'world-business-b');
  const establishmentId = await anEstablishment(stage.as(ownerOfA), a.id, adminUnit.id);
  const product = await aProduct(stage.as(ownerOfA), a.id);
  const inA = (role: Role) => stage.aPerson({ roles: [{ role, scopeKind: 'BUSINESS', scopeId: a.id }] });
  const network = Object.fromEntries(await Promise.all(Object.entries(NETWORK).map(async ([kind, role]) => [kind, await stage.aPerson({ roles: [{ role }] })])));
  const { applicationId, assessmentId } = await aSubmittedApplication(stage, ownerOfA, a.id, establishmentId);
  const { assessor, departmentEditor } = network as Record<string, Caller>;
  await stage.as(assessor ?? ownerOfA).act(DECLARE, { input: { subjectKind: 'BUSINESS', subjectId: a.id, relation: 'NONE', idempotencyKey: newId() } });
  await stage.as(departmentEditor ?? ownerOfA).act(ASSIGN, { input: { assessmentId, personId: assessor?.id, idempotencyKey: newId() } });
  const fair = await Fair.announced(stage);
  const draftEventId = await aDraft(stage, fair.organizer);
  const { page, hallId, boothId } = await aPage(stage, fair, ownerOfA, a.id);
  const tickets = await ticketsOf(stage, fair);
  const [allocation] = await stage.sql<{ id: string; applicationId: string }>(`SELECT id, application_id AS "applicationId" FROM booth_allocation WHERE booth_id = $1`, [boothId]);
  return {
    callers: {
      unverified: await stage.aPerson({ verified: false }),
      visitor: await stage.aPerson(),
      ownerOfA, ownerOfB,
      editorOfA: await inA('BUSINESS_EDITOR'),
      boothStaffOfA: await inA('BOOTH_STAFF'),
      ...network,
      organizer: await stage.aPerson({ roles: [fair.id, draftEventId].map((scopeId) => ({ role: 'ORGANIZER', scopeKind: 'EVENT', scopeId })) }),
      gateStaff: await fair.staff('GATE_STAFF'),
      otherOrganizer: await (await Fair.drafted(stage)).staff('ORGANIZER'),
    } as PermissionWorld['callers'],
    businessId: a.id, businessAddress: a.address, establishmentId, applicationId, assessmentId, productId: product.id, productAddress: product.address,
    villageId: village?.id ?? '', splitVillageId: villages.nodes[0]?.id ?? '', unitId: adminUnit.id,
    ...tickets, editionId, editionHash: hash, fair, draftEventId, hallId, boothId, boothApplicationId: allocation?.applicationId ?? '', allocationId: allocation?.id ?? '', pageId: String(page['id']), pageCode: String(page['pageCode']), signInOfNobody: newId(), nothingId: newId(),
  };
}

async function ticketsOf(stage: Stage, fair: Fair) {
  const asking = stage.as(fair.organizer);
  const kind = await onTicket(asking, 'addTicketKind', await Visiting.kindOf(fair));
  const gate = await onTicket(asking, 'addGate', { eventId: fair.id, name: 'Cổng chính', idempotencyKey: newId() });
  return { ticketKindId: String(kind['id']), gateId: String(gate['id']), windowId: await fair.windowId('ON_SITE') };
}

async function aPage(stage: Stage, fair: Fair, owner: Caller, businessId: string) {
  const ground = await FairGround.on(stage, fair, ['A01']);
  await ground.gives({ id: businessId, owner, establishment: () => Promise.reject(new Error('it has one')) }, 'A01');
  const page = await onPage(stage, owner, 'saveBoothPage', { eventId: fair.id, businessId, facts: [], story: [], productIds: [], answererIds: [] });
  return { page, hallId: ground.hallId, boothId: ground.boothAt('A01') };
}

async function aDraft(stage: Stage, person: Caller): Promise<string> {
  return String((await onEvent(stage, person, 'draftEvent', { ...aFair(0), idempotencyKey: newId() }))['id']);
}

const DECLARE = `mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) { __typename } }`;
const ASSIGN = `mutation ($input: AssignDeskReviewerInput!) { assignDeskReviewer(input: $input) { __typename } }`;

async function aSubmittedApplication(stage: Stage, owner: Caller, businessId: string, establishmentId: string): Promise<Applying> {
  const applying = await Applying.on(stage, owner, businessId, [establishmentId]);
  const codes = applying.edition.content.criteria.map(({ code }) => code);
  await applying.answers();
  await applying.evidence((code) => aPaper({ pages: codes.indexOf(code) + 1 }));
  const { submitApplication } = await applying.submit();
  if (submitApplication.code) throw new Error(JSON.stringify(submitApplication));
  return applying;
}

async function aBusiness(asking: Asking, name: string, idempotencyKey: string): Promise<{ id: string; address: string }> {
  const { createBusiness } = await asking.act<{ createBusiness: { id: string; address: string } }>(
    `mutation ($input: CreateBusinessInput!) { createBusiness(input: $input) { ... on Business { id address } ... on Refusal { code } } }`,
    { input: { kind: 'HOUSEHOLD_BUSINESS', name: { vi: name }, idempotencyKey } },
  );
  return createBusiness;
}

async function anEstablishment(asking: Asking, businessId: string, adminUnitId: string): Promise<string> {
  const { addEstablishment } = await asking.act<{ addEstablishment: { id: string } }>(
    `mutation ($input: AddEstablishmentInput!) { addEstablishment(input: $input) { ... on Establishment { id } ... on Refusal { code } } }`,
    { input: { businessId, name: 'Xưởng', registeredAddress: 'thôn A', registeredOn: '2026-01-05', adminUnitId, craftIds: [], idempotencyKey: 'world-establishment' } },
  );
  return addEstablishment.id;
}

async function aProduct(asking: Asking, businessId: string): Promise<{ id: string; address: string }> {
  const { addProduct } = await asking.act<{ addProduct: { id: string; address: string } }>(
    `mutation ($input: AddProductInput!) { addProduct(input: $input) { ... on Product { id address } ... on Refusal { code } } }`,
    { input: { businessId, name: { vi: 'Hộp sơn mài' }, idempotencyKey: 'world-product' } },
  );
  return addProduct;
}
