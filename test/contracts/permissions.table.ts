import type { PermissionWorld } from '../support/permission-world.js';

/** Every kind of person the product knows. Business A is the one asked about; B is another one. */
export const KINDS = [
  'anonymous', 'unverified', 'visitor', 'ownerOfA', 'editorOfA', 'boothStaffOfA', 'ownerOfB',
  'assessor', 'departmentEditor', 'departmentApprover', 'departmentSignatory', 'departmentAdmin', 'councilMember', 'operator',
] as const;
export type Kind = (typeof KINDS)[number];

/** What the gates answer. ALLOWED: they let the caller through; the rules of the act itself may still refuse it. */
export type Gate = 'ALLOWED' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'NULL' | 'EMPTY';
type Answers = (kind: Kind) => Gate;

export interface PermissionRow {
  readonly field: string;
  readonly document: string;
  readonly variables: (world: PermissionWorld, kind: Kind) => object;
  readonly answers: Answers;
}

const BUSINESS_A: readonly Kind[] = ['ownerOfA', 'editorOfA'];
const STAFF_OF_A: readonly Kind[] = [...BUSINESS_A, 'boothStaffOfA'];
const DEPARTMENT: readonly Kind[] = ['departmentEditor', 'departmentApprover', 'departmentSignatory', 'departmentAdmin'];

const anybody: Answers = () => 'ALLOWED';
const signedIn: Answers = (kind) => (kind === 'anonymous' ? 'UNAUTHENTICATED' : 'ALLOWED');
const verified: Answers = (kind) => (kind === 'anonymous' ? 'UNAUTHENTICATED' : kind === 'unverified' ? 'FORBIDDEN' : 'ALLOWED');
/** Holders of a role for the network; to others the field is closed. */
const only = (...kinds: Kind[]): Answers => (kind) => (kinds.includes(kind) ? 'ALLOWED' : kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
/** People of the record; to all other verified persons it does not exist. */
const own = (kinds: readonly Kind[]): Answers => (kind) => (kinds.includes(kind) ? 'ALLOWED' : kind === 'anonymous' ? 'UNAUTHENTICATED' : kind === 'unverified' ? 'FORBIDDEN' : 'NOT_FOUND');
/** Anybody may ask; only these see it. */
const visibleTo = (kinds: readonly Kind[], hidden: Gate): Answers => (kind) => (kinds.includes(kind) ? 'ALLOWED' : hidden);

const none = (): object => ({});
let asked = 0;
const key = (): string => `permission-${(asked += 1)}`;
const input = (of: (world: PermissionWorld, kind: Kind) => object) => (world: PermissionWorld, kind: Kind): object => ({ input: of(world, kind) });
const mutation = (field: string, type: string): string => `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Refusal { code } } }`;

const query = (field: string, document: string, answers: Answers, variables: PermissionRow['variables'] = none): PermissionRow => ({ field: `Query.${field}`, document, variables, answers });
const act = (field: string, type: string, answers: Answers, of: (world: PermissionWorld, kind: Kind) => object): PermissionRow => ({
  field: `Mutation.${field}`,
  document: mutation(field, type),
  variables: input(of),
  answers,
});

const readers = [...STAFF_OF_A, ...DEPARTMENT];

/** The reviewed table: one line per root field. A field that is missing here fails the contract. */
export const PERMISSIONS: readonly PermissionRow[] = [
  // Places and criteria: public.
  query('adminUnit', `{ adminUnit(code: "10210", on: "2025-07-01") { name } }`, anybody),
  query('adminUnits', `{ adminUnits(first: 1, on: "2025-07-01") { nodes { name } } }`, anybody),
  query('crafts', `{ crafts { code } }`, anybody),
  query('craftGroups', `{ craftGroups { code } }`, anybody),
  query('village', `query ($id: ID!) { village(id: $id) { name } }`, anybody, ({ villageId }) => ({ id: villageId })),
  query('villages', `{ villages(first: 1) { nodes { name } } }`, anybody),
  query('villageFigures', `{ villageFigures { source } }`, anybody),
  query('villagesNeedingConfirmation', `{ villagesNeedingConfirmation(first: 1) { nodes { name } } }`, only(...DEPARTMENT)),
  act('confirmVillagePlace', 'ConfirmVillagePlaceInput', only('departmentEditor'), ({ splitVillageId, unitId }) => ({ villageId: splitVillageId, unitId, source: 'Biên bản', idempotencyKey: key() })),
  query('criteriaSets', `{ criteriaSets { code } }`, anybody),
  query('criteriaSet', `{ criteriaSet(code: "SPCN-HN-CRAFT") { code } }`, anybody),
  query('currentEdition', `{ currentEdition(set: "SPCN-HN-CRAFT") { hash } }`, anybody),
  query('edition', `query ($hash: String!) { edition(hash: $hash) { hash } }`, anybody, ({ editionHash }) => ({ hash: editionHash })),
  query('editions', `{ editions(set: "SPCN-HN-CRAFT", first: 5) { nodes { hash } } }`, anybody),
  query('editionInWork', `query ($id: ID!) { editionInWork(id: $id) { __typename } }`, only(...DEPARTMENT), ({ editionId }) => ({ id: editionId })),
  act('createEditionDraft', 'CreateEditionDraftInput', only('departmentEditor'), () => ({ setCode: 'SPCN-HN-CRAFT', content: '{}' })),
  act('saveEditionDraft', 'SaveEditionDraftInput', only('departmentEditor'), ({ editionId }) => ({ editionId, version: 1, content: '{}' })),
  act('abandonEditionDraft', 'AbandonEditionDraftInput', only('departmentEditor'), ({ editionId }) => ({ editionId, version: 1 })),
  act('publishEdition', 'PublishEditionInput', only('departmentApprover'), ({ editionId }) => ({ editionId, version: 1, idempotencyKey: key() })),

  // Oneself.
  query('me', `{ me { id } }`, (kind) => (kind === 'anonymous' ? 'NULL' : 'ALLOWED')),
  query('mySignIns', `{ mySignIns(first: 1) { nodes { id } } }`, signedIn),
  query('myMessagePreferences', `{ myMessagePreferences { category } }`, signedIn),
  query('myBusinesses', `{ myBusinesses(first: 5) { nodes { id } } }`, (kind) => (kind === 'anonymous' ? 'UNAUTHENTICATED' : [...STAFF_OF_A, 'ownerOfB'].includes(kind) ? 'ALLOWED' : 'EMPTY')),
  act('signUp', 'SignUpInput', anybody, () => ({ name: 'x', email: 'no', password: 'no' })),
  act('signIn', 'SignInInput', anybody, () => ({ email: 'no', password: 'no' })),
  act('requestPasswordReset', 'RequestPasswordResetInput', anybody, () => ({ email: 'no' })),
  act('resetPassword', 'ResetPasswordInput', anybody, () => ({ token: 'no', password: 'no' })),
  act('acceptInvitation', 'AcceptInvitationInput', own([]), () => ({ token: 'no', idempotencyKey: key() })),
  act('setMessagePreference', 'SetMessagePreferenceInput', verified, () => ({ category: 'SERVICE', wanted: true })),
  { field: 'Mutation.verifyEmail', document: `mutation { verifyEmail(token: "no") { __typename } }`, variables: none, answers: anybody },
  { field: 'Mutation.requestVerification', document: `mutation { requestVerification }`, variables: none, answers: signedIn },
  { field: 'Mutation.endOtherSignIns', document: `mutation { endOtherSignIns { endedIds } }`, variables: none, answers: signedIn },
  { field: 'Mutation.endSignIn', document: `mutation ($id: ID!) { endSignIn(id: $id) { endedIds } }`, variables: ({ signInOfNobody }) => ({ id: signInOfNobody }), answers: (kind) => (kind === 'anonymous' ? 'UNAUTHENTICATED' : 'NOT_FOUND') },
  { field: 'Mutation.enrolSecondFactor', document: `mutation { enrolSecondFactor { __typename } }`, variables: none, answers: verified },
  { field: 'Mutation.proveSecondFactor', document: `mutation { proveSecondFactor(code: "no") { __typename } }`, variables: none, answers: verified },
  act('grantNetworkRole', 'NetworkRoleInput', only('departmentAdmin'), () => ({ email: 'no', role: 'ASSESSOR', idempotencyKey: key() })),
  act('endNetworkRole', 'NetworkRoleInput', only('departmentAdmin'), () => ({ email: 'no', role: 'ASSESSOR', idempotencyKey: key() })),

  // Business A, which is not public yet.
  query('businesses', `{ businesses(first: 5) { nodes { id } } }`, (kind) => (DEPARTMENT.includes(kind) || STAFF_OF_A.includes(kind) || kind === 'ownerOfB' ? 'ALLOWED' : 'EMPTY')),
  query('business', `query ($id: ID!) { business(id: $id) { id } }`, visibleTo(readers, 'NOT_FOUND'), ({ businessId }) => ({ id: businessId })),
  query('businessAt', `query ($address: String!) { businessAt(address: $address) { id } }`, visibleTo(readers, 'NOT_FOUND'), ({ businessAddress }) => ({ address: businessAddress })),
  query('product', `query ($id: ID!) { product(id: $id) { id } }`, visibleTo(readers, 'NOT_FOUND'), ({ productId }) => ({ id: productId })),
  query('productAt', `query ($address: String!) { productAt(address: $address) { id } }`, visibleTo(readers, 'NOT_FOUND'), ({ productAddress }) => ({ address: productAddress })),
  act('createBusiness', 'CreateBusinessInput', verified, () => ({ kind: 'ENTERPRISE', name: { vi: 'Thử' }, taxIdentifier: '12345', idempotencyKey: key() })),
  act('updateBusiness', 'UpdateBusinessInput', own(BUSINESS_A), ({ businessId }) => ({ businessId, name: { vi: 'Xưởng A' }, version: 999 })),
  act('setIdentifier', 'SetIdentifierInput', own(BUSINESS_A), ({ businessId }) => ({ businessId, taxIdentifier: '12345' })),
  act('setContacts', 'SetContactsInput', own(BUSINESS_A), ({ businessId }) => ({ businessId, version: 999, contacts: [] })),
  act('addEstablishment', 'AddEstablishmentInput', own(BUSINESS_A), ({ businessId, unitId }) => ({ businessId, name: 'Xưởng', registeredAddress: 'thôn A', registeredOn: '2026-01-05', adminUnitId: unitId, craftIds: [], idempotencyKey: key() })),
  act('updateEstablishment', 'UpdateEstablishmentInput', own(BUSINESS_A), ({ establishmentId, unitId }) => ({ establishmentId, name: 'Xưởng', registeredAddress: 'thôn A', registeredOn: '2026-01-05', adminUnitId: unitId, craftIds: [], version: 999 })),
  act('addProduct', 'AddProductInput', own(BUSINESS_A), ({ businessId }) => ({ businessId, name: { vi: 'Hộp sơn mài' }, idempotencyKey: key() })),
  act('updateProduct', 'UpdateProductInput', own(BUSINESS_A), ({ productId }) => ({ productId, name: { vi: 'Hộp sơn mài' }, version: 999 })),
  act('attachProductPhoto', 'AttachProductPhotoInput', own(BUSINESS_A), ({ productId, nothingId }) => ({ productId, fileId: nothingId, alt: { vi: 'Ảnh' }, idempotencyKey: key() })),
  act('removeProductPhoto', 'RemoveProductPhotoInput', own([]), ({ nothingId }) => ({ photoId: nothingId })),
  act('orderProductPhotos', 'OrderProductPhotosInput', own(BUSINESS_A), ({ productId }) => ({ productId, photoIds: [] })),
  act('inviteColleague', 'InviteColleagueInput', own(['ownerOfA']), ({ businessId }) => ({ businessId, email: 'dong-nghiep@vi-du.example', role: 'BUSINESS_EDITOR', idempotencyKey: key() })),
  act('revokeInvitation', 'RevokeInvitationInput', own([]), ({ businessId, nothingId }) => ({ businessId, invitationId: nothingId })),
  act('endColleagueRole', 'EndColleagueRoleInput', own([]), ({ businessId, nothingId }) => ({ businessId, grantId: nothingId })),
  act('requestUpload', 'RequestUploadInput', own(BUSINESS_A), ({ businessId }) => ({ businessId, bytes: 1_000, purpose: 'PRODUCT_PHOTO', idempotencyKey: key() })),
  act('removeFile', 'RemoveFileInput', own([]), ({ nothingId }) => ({ fileId: nothingId })),
  query('fileLink', `query ($id: ID!) { fileLink(id: $id, variant: ORIGINAL) { url } }`, own([]), ({ nothingId }) => ({ id: nothingId })),
  act('archiveProduct', 'ArchiveProductInput', own(BUSINESS_A), ({ productId }) => ({ productId })),
];
