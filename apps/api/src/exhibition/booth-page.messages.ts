/** What booth pages and enquiries refuse, in both languages. */
export const boothPageRefusals = {
  vi: {
    BOOTH_EDITOR_NEEDED: 'Chỉ chủ cơ sở hoặc người biên tập soạn được trang gian hàng.',
    BOOTH_NEEDED: 'Cơ sở chưa có gian hàng đã xác nhận tại sự kiện này.',
    EXHIBITION_OVER: 'Triển lãm đã khép lại, trang gian hàng không sửa được nữa.',
    BOOTH_PAGE_NOT_READY: 'Trang gian hàng còn thiếu nội dung nên chưa đăng được.',
    NO_DRAFT_OF_PAGE: 'Không có bản nháp nào để đăng.',
    BOOTH_PAGE_IS_FINAL: 'Bản đã đăng không sửa được; hãy soạn bản mới.',
    BOOTH_PAGE_ALREADY_HIDDEN: 'Trang này đã được ẩn.',
    BOOTH_PAGE_NOT_HIDDEN: 'Trang này không bị ẩn.',
    BOOTH_PAGE_NOT_OPEN: 'Gian hàng này hiện không nhận câu hỏi.',
    CONSENT_NEEDED: 'Hãy đồng ý chuyển thông tin của bạn cho gian hàng để họ trả lời.',
    CONTACT_NEEDED: 'Hãy cho địa chỉ thư điện tử hoặc số điện thoại để gian hàng trả lời.',
    NOT_AN_ANSWERER: 'Chỉ người của gian hàng trả lời được.',
    NOT_THE_SENDER: 'Chỉ người gửi làm được việc này.',
    FOLLOW_UP_TOO_LATE: 'Đã quá 30 ngày kể từ câu trả lời. Hãy gửi câu hỏi mới.',
  },
  en: {
    BOOTH_EDITOR_NEEDED: 'Only owners and editors of the business write the page of its booth.',
    BOOTH_NEEDED: 'The business has no confirmed booth at this event.',
    EXHIBITION_OVER: 'The exhibition is over; pages no longer change.',
    BOOTH_PAGE_NOT_READY: 'The page lacks something, so it cannot be shown yet.',
    NO_DRAFT_OF_PAGE: 'There is no draft to publish.',
    BOOTH_PAGE_IS_FINAL: 'What was published never changes; write a new draft.',
    BOOTH_PAGE_ALREADY_HIDDEN: 'This page is hidden already.',
    BOOTH_PAGE_NOT_HIDDEN: 'This page is not hidden.',
    BOOTH_PAGE_NOT_OPEN: 'This booth takes no enquiries now.',
    CONSENT_NEEDED: 'Please agree that the exhibitor gets what you write, so that it can answer.',
    CONTACT_NEEDED: 'Please give an e-mail address or a telephone number, so that the exhibitor can answer.',
    NOT_AN_ANSWERER: 'Only people of the booth answer.',
    NOT_THE_SENDER: 'Only the sender does this.',
    FOLLOW_UP_TOO_LATE: 'More than 30 days have passed since the answer. Please send a new enquiry.',
  },
} as const;

export const boothPageIssues = {
  vi: {
    HALL_PAGE_SIZE_RANGE: 'Số gian hàng mỗi trang phải từ 1 đến 90.',
    LISTED_TWICE: 'Có mục bị ghi hai lần.',
    ANSWERER_UNKNOWN: 'Người trả lời phải là người của cơ sở.',
    VIETNAMESE_FIRST: 'Hãy viết tiếng Việt trước.',
    COUNTRY_FORM: 'Mã nước gồm hai chữ cái in hoa, ví dụ VN.',
  },
  en: {
    HALL_PAGE_SIZE_RANGE: 'A page has 1 to 90 booths.',
    LISTED_TWICE: 'Something is listed twice.',
    ANSWERER_UNKNOWN: 'Who answers must work for the business.',
    VIETNAMESE_FIRST: 'Please write the Vietnamese first.',
    COUNTRY_FORM: 'A country is two capitals, such as VN.',
  },
} as const;
