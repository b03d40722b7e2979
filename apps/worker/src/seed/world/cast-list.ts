import type { Role } from '@ketnoi/common';

/** Who appears, by a name of the stage. Those of data/demo-sign-ins.json can be signed in as; nobody knows the others' passwords. */
export const OWNERS = ['owner', 'owner-2', 'owner-3', 'owner-4', 'owner-5', 'owner-6', 'owner-7'] as const;
export type OwnerKey = (typeof OWNERS)[number];
export type ReviewerKey = 'assessor' | 'assessor-2';
export type DeciderKey = 'signatory' | 'signatory-2' | 'approver';
/** Who runs the fairs and stands at their gates. */
export type OrganizingKey = 'organizer' | 'gatekeeper';
export type PersonKey = OwnerKey | ReviewerKey | DeciderKey | 'colleague' | 'stallkeeper' | 'editor' | 'admin' | 'councillor' | 'chair' | 'villager' | 'operator' | 'visitor' | OrganizingKey;

/** One entry of data/demo-sign-ins.json. PERSON holds no role. */
export interface DemoSignIn {
  readonly role: Role | 'PERSON';
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** Stage names in the order of the file, so that two of one role are told apart. */
export const STAGE_NAMES: Readonly<Record<DemoSignIn['role'], readonly PersonKey[]>> = {
  BUSINESS_OWNER: ['owner'],
  BUSINESS_EDITOR: ['colleague'],
  ASSESSOR: ['assessor', 'assessor-2'],
  DEPARTMENT_EDITOR: ['editor'],
  DEPARTMENT_APPROVER: ['approver'],
  DEPARTMENT_SIGNATORY: ['signatory', 'signatory-2'],
  DEPARTMENT_ADMIN: ['admin'],
  COUNCIL_MEMBER: ['councillor'],
  COUNCIL_CHAIR: ['chair'],
  VILLAGE_REPRESENTATIVE: ['villager'],
  OPERATOR: ['operator'],
  PERSON: ['visitor'],
  BOOTH_STAFF: ['stallkeeper'],
  ORGANIZER: ['organizer'],
  GATE_STAFF: ['gatekeeper'],
};

/** Owners beside the one that can be signed in as: invented people, addresses that cannot exist. */
export const FURTHER_OWNERS: readonly { readonly key: OwnerKey; readonly name: string; readonly email: string }[] = [
  { key: 'owner-2', name: 'Trần Văn Mẫu Hai', email: 'chu-co-so-2@demo.ketnoi.example' },
  { key: 'owner-3', name: 'Lê Thị Mẫu Ba', email: 'chu-co-so-3@demo.ketnoi.example' },
  { key: 'owner-4', name: 'Phạm Văn Mẫu Tư', email: 'chu-co-so-4@demo.ketnoi.example' },
  { key: 'owner-5', name: 'Đỗ Thị Mẫu Năm', email: 'chu-co-so-5@demo.ketnoi.example' },
  { key: 'owner-6', name: 'Bùi Văn Mẫu Sáu', email: 'chu-co-so-6@demo.ketnoi.example' },
  { key: 'owner-7', name: 'Ngô Thị Mẫu Bảy', email: 'chu-co-so-7@demo.ketnoi.example' },
];

/** The village for which the village representative speaks: Phùng Xá, where the criteria for villages were piloted. */
export const REPRESENTED_VILLAGE = 53;
