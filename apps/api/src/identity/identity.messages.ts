/** What identity refuses, in both languages. */
export const identityRefusals = {
  vi: {
    WRONG_CREDENTIALS: 'Địa chỉ thư điện tử hoặc mật khẩu không đúng.',
    LINK_NOT_VALID: 'Liên kết đã dùng, đã hết hạn hoặc không đúng. Hãy yêu cầu gửi lại thư.',
    INVITATION_NOT_OPEN: 'Lời mời đã được trả lời, đã rút lại hoặc đã hết hạn.',
    ALREADY_INVITED: 'Địa chỉ này đã có một lời mời đang chờ cho vai trò đó.',
    ROLE_ALREADY_HELD: 'Người này đã giữ vai trò đó.',
    NOT_TO_ONESELF: 'Không ai tự trao vai trò cho chính mình.',
    CODE_NOT_VALID: 'Mã không đúng, đã hết hạn hoặc đã dùng.',
    SECOND_FACTOR_CONFIRMED: 'Lớp xác thực thứ hai đã được bật cho tài khoản này.',
  },
  en: {
    WRONG_CREDENTIALS: 'The e-mail address or the password is not right.',
    LINK_NOT_VALID: 'The link was used, has expired or is not right. Please ask for a new mail.',
    INVITATION_NOT_OPEN: 'The invitation was answered, revoked or has expired.',
    ALREADY_INVITED: 'This address already has an open invitation for that role.',
    ROLE_ALREADY_HELD: 'This person already holds that role.',
    NOT_TO_ONESELF: 'Nobody gives a role to themselves.',
    CODE_NOT_VALID: 'The code is wrong, too old or was used before.',
    SECOND_FACTOR_CONFIRMED: 'The second factor is already in force for this account.',
  },
} as const;

export const identityIssues = {
  vi: {
    PASSWORD_TOO_SHORT: 'Mật khẩu cần ít nhất 15 ký tự; một câu dễ nhớ là tốt nhất.',
    PASSWORD_TOO_LONG: 'Mật khẩu dài quá 256 ký tự.',
    PASSWORD_NOT_WELL_FORMED: 'Mật khẩu có ký tự hỏng.',
    PASSWORD_EASY_TO_GUESS: 'Mật khẩu này dễ đoán. Hãy chọn một câu khác.',
  },
  en: {
    PASSWORD_TOO_SHORT: 'A password has at least 15 characters; a sentence you remember is best.',
    PASSWORD_TOO_LONG: 'The password is longer than 256 characters.',
    PASSWORD_NOT_WELL_FORMED: 'The password has broken characters.',
    PASSWORD_EASY_TO_GUESS: 'This password is easy to guess. Please choose another sentence.',
  },
} as const;
