/** Sentences of the error codes. */
export const faults = {
  vi: {
    UNAUTHENTICATED: 'Bạn cần đăng nhập.',
    FORBIDDEN: 'Bạn không có quyền làm việc này.',
    NOT_FOUND: 'Không tìm thấy.',
    BAD_USER_INPUT: 'Thông tin nhập chưa đúng.',
    BAD_REQUEST: 'Yêu cầu không hợp lệ.',
    CONFLICT: 'Dữ liệu vừa được người khác thay đổi. Hãy tải lại rồi thử lại.',
    RATE_LIMITED: 'Bạn thao tác quá nhiều lần. Hãy thử lại sau {{seconds}} giây.',
    INTERNAL: 'Hệ thống gặp lỗi. Hãy thử lại; nếu vẫn lỗi, gửi mã {{traceId}} cho người vận hành.',
  },
  en: {
    UNAUTHENTICATED: 'Please sign in.',
    FORBIDDEN: 'You may not do this.',
    NOT_FOUND: 'Not found.',
    BAD_USER_INPUT: 'Some of the input is not right.',
    BAD_REQUEST: 'The request is not valid.',
    CONFLICT: 'Somebody else has just changed this. Load it again and retry.',
    RATE_LIMITED: 'Too many tries. Please wait {{seconds}} seconds.',
    INTERNAL: 'Something went wrong. Please try again; if it stays, give the operator this id: {{traceId}}.',
  },
} as const;

export type ErrorCode = keyof (typeof faults)['vi'];
