/** What registrations and gates refuse, in both languages. */
export const registrationsRefusals = {
  vi: {
    REGISTRATION_NOT_OPEN: 'Hiện không nhận đăng ký loại vé này.',
    PLACES_FULL: 'Không đủ chỗ cho cả đoàn; còn {{placesLeft}} chỗ.',
    REGISTRATION_BUSY: 'Nhiều người đang đăng ký cùng lúc. Hãy thử lại sau giây lát.',
    ALREADY_REGISTERED: 'Địa chỉ này đã đăng ký.',
    ALREADY_ADMITTED: 'Vé này đã vào cửa nên không hủy được nữa.',
    SCAN_KNOWN: 'Lượt quét này đã được ghi nhận.',
    NOT_THE_HOLDER: 'Chỉ người giữ vé làm được việc này.',
    TICKET_KIND_NAME_TAKEN: 'Sự kiện đã có loại vé tên này.',
    TOO_MANY_TICKET_KINDS: 'Một sự kiện có nhiều nhất 20 loại vé.',
    WINDOW_HAS_TICKETS: 'Đã có loại vé cho khoảng ngày này nên không bỏ được.',
    TOO_MANY_GATES: 'Một sự kiện có nhiều nhất 50 cửa vào.',
    GATE_NAME_TAKEN: 'Sự kiện đã có cửa vào tên này.',
  },
  en: {
    REGISTRATION_NOT_OPEN: 'This kind of ticket is not given now.',
    PLACES_FULL: 'There is no room for the whole party; {{placesLeft}} places are left.',
    REGISTRATION_BUSY: 'Many people are registering at once. Please try again in a moment.',
    ALREADY_REGISTERED: 'This address is registered already.',
    ALREADY_ADMITTED: 'Somebody has come in with this ticket; it cannot be cancelled any more.',
    SCAN_KNOWN: 'This scan is known already.',
    NOT_THE_HOLDER: 'Only the holder of the ticket does this.',
    TICKET_KIND_NAME_TAKEN: 'The event has a kind of ticket of this name already.',
    TOO_MANY_TICKET_KINDS: 'An event has at most 20 kinds of tickets.',
    WINDOW_HAS_TICKETS: 'There are tickets for these days; the window stays.',
    TOO_MANY_GATES: 'An event has at most 50 gates.',
    GATE_NAME_TAKEN: 'The event has a gate of this name already.',
  },
} as const;

export const registrationsIssues = {
  vi: {
    WINDOW_NOT_ON_SITE: 'Vé chỉ dành cho thời gian tổ chức trực tiếp.',
    TOO_MANY_DAYS: 'Vé chỉ dùng cho sự kiện không quá {{max}} ngày.',
    CLOSES_AFTER_WINDOW: 'Ngày đóng đăng ký phải không sau ngày cuối của sự kiện.',
    DAY_NOT_OF_EVENT: 'Ngày này không thuộc sự kiện.',
    DAY_IS_OVER: 'Ngày này đã qua.',
    DAY_NEEDED: 'Hãy chọn ít nhất một ngày.',
    NONCE_FORM: 'Mã lượt quét phải là một UUID viết thường.',
    PARTY_RANGE: 'Số người mỗi lần đăng ký từ 1 đến {{max}}.',
  },
  en: {
    WINDOW_NOT_ON_SITE: 'Tickets are for the days on site only.',
    TOO_MANY_DAYS: 'Tickets serve events of at most {{max}} days.',
    CLOSES_AFTER_WINDOW: 'Registration ends on the last day of the event at the latest.',
    DAY_NOT_OF_EVENT: 'This day is not one of the event.',
    DAY_IS_OVER: 'This day is over.',
    DAY_NEEDED: 'Please choose at least one day.',
    NONCE_FORM: 'The nonce of a scan is a UUID in small letters.',
    PARTY_RANGE: 'One registration brings 1 to {{max}} persons.',
  },
} as const;
