import type { Role } from '@ketnoi/common';
import type { LocalizedText } from './letter.js';

/** Roles as mails call them. Source: docs/GLOSSARY.md. */
export const ROLE_NAMES: Readonly<Record<Role, LocalizedText>> = {
  BUSINESS_OWNER: { vi: 'chủ cơ sở', en: 'owner' },
  BUSINESS_EDITOR: { vi: 'người biên tập', en: 'editor' },
  BOOTH_STAFF: { vi: 'nhân viên gian hàng', en: 'booth staff' },
  ASSESSOR: { vi: 'người thẩm định', en: 'assessor' },
  COUNCIL_MEMBER: { vi: 'thành viên hội đồng', en: 'council member' },
  COUNCIL_CHAIR: { vi: 'chủ tịch hội đồng', en: 'chair of the council' },
  VILLAGE_REPRESENTATIVE: { vi: 'đại diện làng nghề', en: 'village representative' },
  ORGANIZER: { vi: 'ban tổ chức', en: 'organizer' },
  GATE_STAFF: { vi: 'nhân viên soát vé', en: 'gate staff' },
  DEPARTMENT_EDITOR: { vi: 'chuyên viên của Sở', en: 'editor at the Department' },
  DEPARTMENT_APPROVER: { vi: 'người phê duyệt của Sở', en: 'approver at the Department' },
  DEPARTMENT_SIGNATORY: { vi: 'người ký quyết định của Sở', en: 'signatory of the Department' },
  DEPARTMENT_ADMIN: { vi: 'quản trị của Sở', en: 'administrator at the Department' },
  OPERATOR: { vi: 'người vận hành', en: 'operator' },
};
