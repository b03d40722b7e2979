/** Sentences of the pages that a mailed link leads to. */
export const pages = {
  vi: {
    invitation: 'Nhận lời mời',
    invitationTaken: 'Đã nhận lời mời. Vai trò có hiệu lực từ lần truy cập sau.',
    proveFirst: 'Hãy xác nhận địa chỉ thư điện tử của bạn trước, bằng liên kết trong thư đăng ký, rồi mở lại lời mời.',
  },
  en: {
    invitation: 'Accept the invitation',
    invitationTaken: 'Accepted. The role holds from your next request on.',
    proveFirst: 'Please prove your e-mail address first, by the link in the sign-up mail, then open the invitation again.',
  },
} as const;
