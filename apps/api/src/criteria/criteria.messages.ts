/** What criteria refuses, in both languages. */
export const criteriaRefusals = {
  vi: {
    ROLE_NEEDED: 'Việc này cần một vai trò của Sở mà bạn hiện không giữ.',
    SIGN_IN_NOT_FRESH: 'Việc này cần đăng nhập trong vòng {{withinMinutes}} phút. Hãy đăng nhập lại.',
    EDITION_UNREADABLE: 'Nội dung chưa đúng dạng của một phiên bản tiêu chí.',
    EDITION_NOT_CLEAN: 'Phiên bản còn lỗi nên chưa công bố được.',
    EDITION_CODE_TAKEN: 'Đã có phiên bản khác mang mã này.',
    EDITION_HAS_NO_AUTHOR: 'Bản nháp này mới được nhập từ tệp. Cần một người của Sở lưu lại trước khi người khác công bố.',
    EDITION_IS_FINAL: 'Phiên bản đã công bố không bao giờ thay đổi.',
    APPROVER_IS_AUTHOR: 'Người đã soạn không được công bố. Cần một người khác duyệt.',
    EFFECTIVE_DATE_PAST: 'Ngày hiệu lực {{effectiveFrom}} đã qua; hôm nay là {{today}}.',
    EFFECTIVE_DATE_TAKEN: 'Đã có phiên bản khác của bộ tiêu chí có hiệu lực cùng ngày.',
    SOURCE_FILE_UNREADABLE: 'Tệp tiêu chí chưa đúng dạng.',
  },
  en: {
    ROLE_NEEDED: 'This needs a role of the Department that you do not hold now.',
    SIGN_IN_NOT_FRESH: 'This needs a sign-in within the last {{withinMinutes}} minutes. Please sign in again.',
    EDITION_UNREADABLE: 'The text does not have the form of an edition.',
    EDITION_NOT_CLEAN: 'The edition still has findings, so it cannot be published.',
    EDITION_CODE_TAKEN: 'Another edition has this code.',
    EDITION_HAS_NO_AUTHOR: 'This draft was imported from a file. A person of the Department has to save it before another publishes it.',
    EDITION_IS_FINAL: 'A published edition never changes.',
    APPROVER_IS_AUTHOR: 'Who wrote an edition does not publish it. Another person has to approve.',
    EFFECTIVE_DATE_PAST: 'The day it takes effect, {{effectiveFrom}}, is past; today is {{today}}.',
    EFFECTIVE_DATE_TAKEN: 'Another edition of the set takes effect on the same day.',
    SOURCE_FILE_UNREADABLE: 'The criteria file does not have the agreed form.',
  },
} as const;
