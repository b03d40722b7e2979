import type { Kind, PermissionWorld } from '../support/permission-world.js';

/** What the gates answer. ALLOWED: they let the caller through; the rules of the act itself may still refuse it. REFUSED: another role of the record is needed, told as a typed refusal. */
export type Gate = 'ALLOWED' | 'REFUSED' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'NULL' | 'EMPTY';
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
/** People of the record; those who may only look at it are told so, and to all other verified persons it does not exist. */
const own = (kinds: readonly Kind[], lookers: readonly Kind[] = []): Answers => (kind) => {
  if (kinds.includes(kind)) return 'ALLOWED';
  if (kind === 'anonymous') return 'UNAUTHENTICATED';
  return kind === 'unverified' || lookers.includes(kind) ? 'FORBIDDEN' : 'NOT_FOUND';
};
/** People of the record who may act, and those of them who are told that its owner has to. */
const ownerActs: Answers = (kind) => (kind === 'editorOfA' ? 'REFUSED' : own(['ownerOfA'])(kind));
/** Verified persons may ask; only these find something. */
const foundBy = (kinds: readonly Kind[], hidden: Gate = 'NOT_FOUND'): Answers => (kind) => {
  if (kinds.includes(kind)) return 'ALLOWED';
  return kind === 'anonymous' ? 'UNAUTHENTICATED' : kind === 'unverified' ? 'FORBIDDEN' : hidden;
};
/** Holders of a role may ask, and find nothing: there is nothing in this world. */
const onlyAnd = (gate: Gate, ...kinds: Kind[]): Answers => (kind) => (kinds.includes(kind) ? gate : only(...kinds)(kind));
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
/** Who sees the case: its business, the Department, and the reviewer while assigned. */
const caseReaders: readonly Kind[] = [...BUSINESS_A, ...DEPARTMENT, 'assessor'];

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
  { field: 'Mutation.requestPasswordReset', document: `mutation { requestPasswordReset(input: { email: "no" }) { email } }`, variables: none, answers: anybody },
  act('resetPassword', 'ResetPasswordInput', anybody, () => ({ token: 'no', password: 'no' })),
  act('acceptInvitation', 'AcceptInvitationInput', own([]), () => ({ token: 'no', idempotencyKey: key() })),
  act('setMessagePreference', 'SetMessagePreferenceInput', signedIn, () => ({ category: 'SERVICE', wanted: true })),
  { field: 'Mutation.verifyEmail', document: `mutation { verifyEmail(token: "no") { __typename } }`, variables: none, answers: anybody },
  { field: 'Mutation.requestVerification', document: `mutation { requestVerification }`, variables: none, answers: signedIn },
  { field: 'Mutation.endOtherSignIns', document: `mutation { endOtherSignIns { endedIds } }`, variables: none, answers: signedIn },
  { field: 'Mutation.endSignIn', document: `mutation ($id: ID!) { endSignIn(id: $id) { endedIds } }`, variables: ({ signInOfNobody }) => ({ id: signInOfNobody }), answers: (kind) => (kind === 'anonymous' ? 'UNAUTHENTICATED' : 'NOT_FOUND') },
  { field: 'Mutation.enrolSecondFactor', document: `mutation { enrolSecondFactor { __typename } }`, variables: none, answers: verified },
  { field: 'Mutation.proveSecondFactor', document: `mutation { proveSecondFactor(code: "no") { __typename } }`, variables: none, answers: verified },
  act('grantNetworkRole', 'NetworkRoleInput', only('departmentAdmin'), () => ({ email: 'no', role: 'ASSESSOR', idempotencyKey: key() })),
  act('endNetworkRole', 'NetworkRoleInput', only('departmentAdmin'), () => ({ email: 'no', role: 'ASSESSOR', idempotencyKey: key() })),

  // Business A, which is not public yet.
  query('businesses', `{ businesses(first: 5) { nodes { id } } }`, visibleTo(DEPARTMENT, 'EMPTY')),
  query('business', `query ($id: ID!) { business(id: $id) { id } }`, visibleTo([...readers, 'assessor'], 'NOT_FOUND'), ({ businessId }) => ({ id: businessId })),
  query('businessAt', `query ($address: String!) { businessAt(address: $address) { id } }`, visibleTo([...readers, 'assessor'], 'NOT_FOUND'), ({ businessAddress }) => ({ address: businessAddress })),
  query('product', `query ($id: ID!) { product(id: $id) { id } }`, visibleTo([...readers, 'assessor'], 'NOT_FOUND'), ({ productId }) => ({ id: productId })),
  query('productAt', `query ($address: String!) { productAt(address: $address) { id } }`, visibleTo([...readers, 'assessor'], 'NOT_FOUND'), ({ productAddress }) => ({ address: productAddress })),
  act('createBusiness', 'CreateBusinessInput', verified, () => ({ kind: 'ENTERPRISE', name: { vi: 'Thử' }, taxIdentifier: '12345', idempotencyKey: key() })),
  act('updateBusiness', 'UpdateBusinessInput', own(BUSINESS_A, readers), ({ businessId }) => ({ businessId, name: { vi: 'Xưởng A' }, version: 999 })),
  act('setIdentifier', 'SetIdentifierInput', own(['ownerOfA'], readers), ({ businessId }) => ({ businessId, taxIdentifier: '12345' })),
  act('setContacts', 'SetContactsInput', own(BUSINESS_A, readers), ({ businessId }) => ({ businessId, version: 999, contacts: [] })),
  act('addEstablishment', 'AddEstablishmentInput', own(BUSINESS_A, readers), ({ businessId, unitId }) => ({ businessId, name: 'Xưởng', registeredAddress: 'thôn A', registeredOn: '2026-01-05', adminUnitId: unitId, craftIds: [], idempotencyKey: key() })),
  act('updateEstablishment', 'UpdateEstablishmentInput', own(BUSINESS_A, readers), ({ establishmentId, unitId }) => ({ establishmentId, name: 'Xưởng', registeredAddress: 'thôn A', registeredOn: '2026-01-05', adminUnitId: unitId, craftIds: [], version: 999 })),
  act('addProduct', 'AddProductInput', own(BUSINESS_A, readers), ({ businessId }) => ({ businessId, name: { vi: 'Hộp sơn mài' }, idempotencyKey: key() })),
  act('updateProduct', 'UpdateProductInput', own(BUSINESS_A, readers), ({ productId }) => ({ productId, name: { vi: 'Hộp sơn mài' }, version: 999 })),
  act('attachProductPhoto', 'AttachProductPhotoInput', own([], readers.filter((kind) => !BUSINESS_A.includes(kind))), ({ productId, nothingId }) => ({ productId, fileId: nothingId, alt: { vi: 'Ảnh' }, idempotencyKey: key() })),
  act('removeProductPhoto', 'RemoveProductPhotoInput', own([]), ({ nothingId }) => ({ photoId: nothingId })),
  act('orderProductPhotos', 'OrderProductPhotosInput', own(BUSINESS_A, readers), ({ productId }) => ({ productId, photoIds: [] })),
  act('inviteColleague', 'InviteColleagueInput', own(['ownerOfA'], readers), ({ businessId }) => ({ businessId, email: 'dong-nghiep@vi-du.example', role: 'BUSINESS_EDITOR', idempotencyKey: key() })),
  act('revokeInvitation', 'RevokeInvitationInput', own([], readers.filter((kind) => kind !== 'ownerOfA')), ({ businessId, nothingId }) => ({ businessId, invitationId: nothingId })),
  act('endColleagueRole', 'EndColleagueRoleInput', own([], readers.filter((kind) => kind !== 'ownerOfA')), ({ businessId, nothingId }) => ({ businessId, grantId: nothingId })),
  act('requestUpload', 'RequestUploadInput', own(BUSINESS_A), ({ businessId }) => ({ businessId, bytes: 1_000, purpose: 'PRODUCT_PHOTO', idempotencyKey: key() })),
  act('removeFile', 'RemoveFileInput', own([]), ({ nothingId }) => ({ fileId: nothingId })),
  query('fileLink', `query ($id: ID!) { fileLink(id: $id, variant: PAPER) { url } }`, own([]), ({ nothingId }) => ({ id: nothingId })),
  act('archiveProduct', 'ArchiveProductInput', own(BUSINESS_A, readers), ({ productId }) => ({ productId })),

  // The application of business A, handed in, with a reviewer at the desk.
  query('application', `query ($id: ID!) { application(id: $id) { id } }`, foundBy(caseReaders), ({ applicationId }) => ({ id: applicationId })),
  query('applications', `query ($id: ID!) { applications(businessId: $id, first: 5) { nodes { id } } }`, foundBy(caseReaders, 'EMPTY'), ({ businessId }) => ({ id: businessId })),
  query('applicationsInState', `{ applicationsInState(state: SUBMITTED, first: 5) { nodes { id } } }`, only(...DEPARTMENT)),
  query('assessment', `query ($id: ID!) { assessment(id: $id) { id } }`, foundBy(caseReaders), ({ assessmentId }) => ({ id: assessmentId })),
  query('casesWaitingForReviewer', `{ casesWaitingForReviewer(first: 5) { nodes { assessmentId } } }`, onlyAnd('EMPTY', ...DEPARTMENT, 'assessor')),
  query('deskCandidates', `query ($id: ID!) { deskCandidates(assessmentId: $id) { personId } }`, only(...DEPARTMENT), ({ assessmentId }) => ({ id: assessmentId })),
  query('myAssignedAssessments', `{ myAssignedAssessments(first: 5) { nodes { id } } }`, only('assessor')),
  query('conflictDeclarations', `query ($id: ID!) { conflictDeclarations(subjectId: $id) { id } }`, only(...DEPARTMENT, 'assessor', 'councilMember'), ({ businessId }) => ({ id: businessId })),
  query('members', `{ members(first: 5) { nodes { code } } }`, visibleTo([], 'EMPTY')),
  query('certificate', `query ($id: ID!) { certificate(id: $id) { id } }`, foundBy([]), ({ nothingId }) => ({ id: nothingId })),
  query('verifyCertificate', `{ verifyCertificate(code: "no") { code } }`, visibleTo([], 'NULL')),
  act('startApplication', 'StartApplicationInput', own(['ownerOfA'], readers), ({ businessId, establishmentId }) => ({ businessId, setCode: 'SPCN-HN-CRAFT', establishmentIds: [establishmentId], idempotencyKey: key() })),
  act('saveAnswers', 'SaveAnswersInput', own(BUSINESS_A), ({ assessmentId }) => ({ assessmentId, answers: [] })),
  act('attachEvidence', 'AttachEvidenceInput', own(BUSINESS_A), ({ assessmentId, nothingId }) => ({ assessmentId, code: 'C1.2', fileId: nothingId })),
  act('detachEvidence', 'DetachEvidenceInput', own(BUSINESS_A), ({ assessmentId, nothingId }) => ({ assessmentId, code: 'C1.2', evidenceId: nothingId })),
  act('submitApplication', 'SubmitApplicationInput', ownerActs, ({ applicationId }) => ({ applicationId, statementIsSigned: false, idempotencyKey: key() })),
  act('declareConflict', 'DeclareConflictInput', only('assessor', 'councilMember', ...DEPARTMENT), ({ businessId }) => ({ subjectKind: 'BUSINESS', subjectId: businessId, relation: 'NONE', idempotencyKey: key() })),
  act('assignDeskReviewer', 'AssignDeskReviewerInput', only(...DEPARTMENT), ({ assessmentId, callers }) => ({ assessmentId, personId: callers.assessor.id, idempotencyKey: key() })),
  act('endAssignment', 'EndAssignmentInput', onlyAnd('NOT_FOUND', ...DEPARTMENT), ({ nothingId }) => ({ assignmentId: nothingId, reason: 'Đổi người' })),
  act('judgeAnswers', 'JudgeAnswersInput', only('assessor'), ({ assessmentId }) => ({ assessmentId, answers: [], evidence: [] })),
  act('sealDesk', 'SealDeskInput', only('assessor'), ({ assessmentId }) => ({ assessmentId, idempotencyKey: key() })),
  act('returnApplication', 'ReturnApplicationInput', only('assessor'), ({ applicationId }) => ({ applicationId, supplements: [], idempotencyKey: key() })),
  act('determine', 'DetermineInput', only('departmentSignatory'), ({ applicationId }) => ({ applicationId, decisionNo: '1/QĐ', idempotencyKey: key() })),
  act('proposeStatusChange', 'ProposeStatusChangeInput', onlyAnd('NOT_FOUND', 'departmentApprover', 'departmentSignatory'), ({ nothingId }) => ({ certificateId: nothingId, kind: 'SUSPENDED', cause: 'OTHER', text: 'x', idempotencyKey: key() })),
  act('answerStatusProposal', 'AnswerStatusProposalInput', onlyAnd('NOT_FOUND', 'departmentApprover', 'departmentSignatory'), ({ nothingId }) => ({ proposalId: nothingId, confirmed: true, idempotencyKey: key() })),
  act('withdrawApplication', 'WithdrawApplicationInput', ownerActs, ({ applicationId }) => ({ applicationId, idempotencyKey: key() })),
];
