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
/** People who run an event may ask; only those of this one find it. */
const runs: Answers = (kind) => (kind === 'otherOrganizer' ? 'NOT_FOUND' : only('organizer')(kind));
/** As `runs`, where the record is the announced fair itself: others are told that it has its own organizers. */
const runsPublic: Answers = only('organizer');
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
/** The owner acts; to others who see the business it is closed. */
const ownerOnly: Answers = own(['ownerOfA'], readers);
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

  // The fair, announced, and a draft of the same organizer.
  query('event', `query ($id: ID!) { event(id: $id) { id } }`, visibleTo(['organizer'], 'NOT_FOUND'), ({ draftEventId }) => ({ id: draftEventId })),
  query('events', `{ events(first: 5) { nodes { id } } }`, anybody),
  query('myEvents', `{ myEvents(first: 5) { nodes { id } } }`, (kind) => (kind === 'anonymous' ? 'UNAUTHENTICATED' : ['organizer', 'gateStaff', 'otherOrganizer'].includes(kind) ? 'ALLOWED' : 'EMPTY')),
  query('venues', `{ venues(first: 5) { nodes { id } } }`, only('organizer', 'otherOrganizer', 'departmentEditor', 'departmentApprover')),
  act('draftEvent', 'DraftEventInput', only('departmentEditor', 'departmentApprover'), () => ({ kind: 'FAIR', code: 'no code', name: { vi: 'Thử' }, shortName: { vi: 'Thử' }, idempotencyKey: key() })),
  act('updateEvent', 'UpdateEventInput', runs, ({ draftEventId }) => ({ eventId: draftEventId, version: 999, name: { vi: 'Thử' }, shortName: { vi: 'Thử' } })),
  act('setBodies', 'SetBodiesInput', runs, ({ draftEventId }) => ({ eventId: draftEventId, version: 999, bodies: [] })),
  act('setWindows', 'SetWindowsInput', runs, ({ draftEventId }) => ({ eventId: draftEventId, version: 999, windows: [] })),
  act('registerWithAuthority', 'RegisterWithAuthorityInput', runs, ({ draftEventId }) => ({ eventId: draftEventId, version: 999, registrationNo: '1', registeredOn: '2026-03-01', idempotencyKey: key() })),
  act('announceEvent', 'AnnounceEventInput', runs, ({ draftEventId }) => ({ eventId: draftEventId, idempotencyKey: key() })),
  act('closeEvent', 'CloseEventInput', runs, ({ draftEventId }) => ({ eventId: draftEventId, idempotencyKey: key() })),
  act('addVenue', 'AddVenueInput', only('organizer', 'otherOrganizer', 'departmentEditor', 'departmentApprover'), () => ({ name: { vi: 'Nhà văn hóa' }, address: 'Thường Tín', idempotencyKey: key() })),
  act('inviteToEvent', 'InviteToEventInput', runs, ({ draftEventId }) => ({ eventId: draftEventId, email: 'gac-cong@vi-du.example', role: 'GATE_STAFF', idempotencyKey: key() })),
  act('endEventRole', 'EndEventRoleInput', (kind) => (kind === 'organizer' ? 'NOT_FOUND' : runs(kind)), ({ draftEventId, nothingId }) => ({ eventId: draftEventId, grantId: nothingId })),

  // Halls and plans, the call, applications and allocations. Of a record that is not public another organizer knows nothing.
  query('plannedBooths', `query ($id: ID!) { plannedBooths(eventId: $id, first: 5) { nodes { id } } }`, (kind) => (kind === 'otherOrganizer' ? 'EMPTY' : only('organizer')(kind)), ({ fair }) => ({ id: fair.id })),
  act('addHall', 'AddHallInput', runsPublic, ({ fair }) => ({ eventId: fair.id, venueId: fair.venueId, name: 'Nhà A', width: 10, depth: 10, idempotencyKey: key() })),
  act('savePlan', 'SavePlanInput', runs, ({ hallId }) => ({ hallId, version: 999, booths: [] })),
  act('publishPlan', 'PublishPlanInput', runs, ({ hallId }) => ({ hallId, idempotencyKey: key() })),
  act('addOnlineBooths', 'AddOnlineBoothsInput', runsPublic, ({ fair }) => ({ eventId: fair.id, count: 1, idempotencyKey: key() })),
  act('blockBooth', 'BlockBoothInput', runs, ({ boothId }) => ({ boothId })),
  act('openCall', 'OpenCallInput', runsPublic, ({ fair }) => ({ eventId: fair.id, opensOn: '2026-03-01', closesOn: '2026-03-20', rule: { setCode: 'SPCN-HN-CRAFT', requires: 'CERTIFICATE', validThrough: 'ONLINE_END' }, idempotencyKey: key() })),
  query('boothApplication', `query ($id: ID!) { boothApplication(id: $id) { id } }`, foundBy([...STAFF_OF_A, 'organizer']), ({ boothApplicationId }) => ({ id: boothApplicationId })),
  query('boothApplications', `query ($id: ID!) { boothApplications(businessId: $id, first: 5) { nodes { id } } }`, foundBy([...STAFF_OF_A, 'organizer'], 'EMPTY'), ({ businessId }) => ({ id: businessId })),
  query('boothApplicationsInState', `query ($id: ID!) { boothApplicationsInState(eventId: $id, state: ACCEPTED, first: 5) { nodes { id } } }`, (kind) => (kind === 'otherOrganizer' ? 'EMPTY' : only('organizer')(kind)), ({ fair }) => ({ id: fair.id })),
  act('startBoothApplication', 'StartBoothApplicationInput', own(BUSINESS_A, readers), ({ fair, businessId, establishmentId }) => ({ eventId: fair.id, businessId, establishmentId, wishes: [], idempotencyKey: key() })),
  act('saveBoothApplication', 'SaveBoothApplicationInput', own(BUSINESS_A, readers), ({ boothApplicationId }) => ({ applicationId: boothApplicationId, version: 999, wishes: [] })),
  act('submitBoothApplication', 'SubmitBoothApplicationInput', ownerOnly, ({ boothApplicationId }) => ({ applicationId: boothApplicationId, idempotencyKey: key() })),
  act('acceptBoothApplication', 'DecideBoothApplicationInput', runs, ({ boothApplicationId }) => ({ applicationId: boothApplicationId, idempotencyKey: key() })),
  act('putOnWaitingList', 'DecideBoothApplicationInput', runs, ({ boothApplicationId }) => ({ applicationId: boothApplicationId, idempotencyKey: key() })),
  act('declineBoothApplication', 'DecideBoothApplicationInput', runs, ({ boothApplicationId }) => ({ applicationId: boothApplicationId, reason: 'Thử', idempotencyKey: key() })),
  act('holdBooth', 'HoldBoothInput', runs, ({ boothApplicationId, boothId }) => ({ applicationId: boothApplicationId, boothId, idempotencyKey: key() })),
  act('offerBooth', 'OfferBoothInput', runs, ({ boothApplicationId, boothId }) => ({ applicationId: boothApplicationId, boothId, idempotencyKey: key() })),
  act('releaseBooth', 'GiveBackBoothInput', runs, ({ allocationId }) => ({ allocationId, reason: 'Thử', idempotencyKey: key() })),
  act('moveBooth', 'MoveBoothInput', (kind) => (kind === 'organizer' ? 'NOT_FOUND' : runs(kind)), ({ allocationId, boothId }) => ({ allocationId, boothId, idempotencyKey: key() })),
  act('confirmBooth', 'AnswerOfferInput', ownerOnly, ({ allocationId }) => ({ allocationId, idempotencyKey: key() })),
  act('declineOffer', 'AnswerOfferInput', ownerOnly, ({ allocationId }) => ({ allocationId, idempotencyKey: key() })),

  // The exhibition: public, its pages written by business A and hidden by the organizer.
  query('exhibition', `query ($code: String!) { exhibition(eventCode: $code) { id } }`, anybody, ({ fair }) => ({ code: fair.code })),
  query('boothPage', `query ($code: String!) { boothPage(code: $code) { label } }`, anybody, ({ pageCode }) => ({ code: pageCode })),
  query('search', `query ($code: String!) { search(first: 5, eventCode: $code) { nodes { id } } }`, anybody, ({ fair }) => ({ code: fair.code })),
  query('boothPageInWork', `query ($eventId: ID!, $businessId: ID!) { boothPageInWork(eventId: $eventId, businessId: $businessId) { id } }`, foundBy([...STAFF_OF_A, 'organizer']), ({ fair, businessId }) => ({ eventId: fair.id, businessId })),
  act('saveBoothPage', 'SaveBoothPageInput', own(BUSINESS_A, readers), ({ fair, businessId }) => ({ eventId: fair.id, businessId, version: 999, facts: [], story: [], productIds: [], answererIds: [] })),
  act('publishBoothPage', 'PublishBoothPageInput', own(BUSINESS_A, readers), ({ pageId }) => ({ pageId, version: 999, idempotencyKey: key() })),
  act('hideBoothPage', 'HideBoothPageInput', runs, ({ pageId }) => ({ pageId, reason: 'Thử', idempotencyKey: key() })),
  act('unhideBoothPage', 'UnhideBoothPageInput', runs, ({ pageId }) => ({ pageId, idempotencyKey: key() })),
  // Registrations: anybody comes, by the link reads and cancels; the organizers open and read, the gate checks in.
  act('register', 'RegisterInput', anybody, ({ ticketKindId }) => ({ ticketKindId, name: 'Khách', email: 'khach@vi-du.example', days: ['2021-12-03'], idempotencyKey: key() })),
  act('cancelRegistration', 'CancelRegistrationInput', () => 'NOT_FOUND', () => ({ token: 'no.link', idempotencyKey: key() })),
  query('registrationByToken', `{ registrationByToken(token: "no.link") { state } }`, () => 'NOT_FOUND'),
  query('registrations', `query ($id: ID!) { registrations(eventId: $id, first: 5) { nodes { id } } }`, (kind) => (['organizer', 'otherOrganizer'].includes(kind) ? 'EMPTY' : only('organizer')(kind)), ({ fair }) => ({ id: fair.id })),
  query('gates', `query ($id: ID!) { gates(eventId: $id) { id } }`, only('organizer', 'otherOrganizer', 'gateStaff'), ({ fair }) => ({ id: fair.id })),
  act('addTicketKind', 'AddTicketKindInput', runsPublic, ({ fair, windowId }) => ({ eventId: fair.id, windowId, name: { vi: 'Đoàn' }, opensOn: '2026-03-01', closesOn: '2026-03-01', idempotencyKey: key() })),
  act('addGate', 'AddGateInput', runsPublic, ({ fair }) => ({ eventId: fair.id, name: `Cổng ${key()}`, idempotencyKey: key() })),
  act('checkIn', 'CheckInInput', only('organizer', 'gateStaff'), ({ fair, gateId, signInOfNobody }) => ({ eventId: fair.id, gateId, code: 'x', nonce: signInOfNobody })),
  // Last, because they end what the rows above ask about.
  act('vacateBooth', 'GiveBackBoothInput', (kind) => (kind === 'organizer' ? 'ALLOWED' : ownerOnly(kind)), ({ allocationId }) => ({ allocationId, reason: 'Thử', idempotencyKey: key() })),
  act('withdrawBoothApplication', 'WithdrawBoothApplicationInput', ownerOnly, ({ boothApplicationId }) => ({ applicationId: boothApplicationId, idempotencyKey: key() })),
  // Enquiries: anybody sends, by the link reads; the booth answers. There are none in this world.
  act('sendEnquiry', 'SendEnquiryInput', anybody, ({ pageCode }) => ({ pageCode, name: 'Khách', phone: '0912345678', message: 'Giá?', consent: true, idempotencyKey: key() })),
  act('followUpEnquiry', 'FollowUpEnquiryInput', () => 'NOT_FOUND', () => ({ token: 'no.link', text: 'x', idempotencyKey: key() })),
  query('enquiryByToken', `{ enquiryByToken(token: "no.link") { state } }`, () => 'NOT_FOUND'),
  query('enquiries', `query ($id: ID!) { enquiries(pageId: $id, first: 5) { nodes { id } } }`, foundBy([], 'EMPTY'), ({ pageId }) => ({ id: pageId })),
  query('enquiry', `query ($id: ID!) { enquiry(id: $id) { id } }`, foundBy([]), ({ nothingId }) => ({ id: nothingId })),
  act('answerEnquiry', 'AnswerEnquiryInput', own([]), ({ nothingId }) => ({ enquiryId: nothingId, text: 'x', idempotencyKey: key() })),
  act('closeEnquiry', 'CloseEnquiryInput', own([]), ({ nothingId }) => ({ enquiryId: nothingId, outcome: 'SPAM', idempotencyKey: key() })),
];
