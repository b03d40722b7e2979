import type { Id } from '@ketnoi/common';

/** Addresses that mails lead to, in one place. The web serves them; each is a path under PUBLIC_ORIGIN. Source: web.md, 2. */
export const pages = {
  verifyEmail: (token: string) => ({ path: `/xac-nhan-dia-chi/${encodeURIComponent(token)}` }),
  resetPassword: (token: string) => ({ path: `/dat-lai-mat-khau/${encodeURIComponent(token)}` }),
  invitation: (token: string) => ({ path: `/loi-moi/${encodeURIComponent(token)}` }),
  unsubscribe: (token: string) => ({ path: `/unsubscribe/${encodeURIComponent(token)}` }),
  signIn: () => ({ path: '/dang-nhap' }),
  join: () => ({ path: '/tham-gia' }),
  account: () => ({ path: '/app/account' }),
  business: (businessId: Id) => ({ path: `/app/business/${businessId}` }),
  application: (applicationId: Id) => ({ path: `/app/applications/${applicationId}` }),
  review: (applicationId: Id) => ({ path: `/app/review/${applicationId}` }),
  boothApplication: (applicationId: Id) => ({ path: `/app/booth-applications/${applicationId}` }),
  boothPage: (applicationId: Id) => ({ path: `/app/booth-applications/${applicationId}/page` }),
  enquiry: (enquiryId: Id) => ({ path: `/app/enquiries/${enquiryId}` }),
  sentEnquiry: (token: string) => ({ path: `/cau-hoi/${encodeURIComponent(token)}` }),
  ticket: (token: string) => ({ path: `/ve/${encodeURIComponent(token)}` }),
  certificate: (code: string) => ({ path: `/v/${encodeURIComponent(code)}` }),
} as const;
