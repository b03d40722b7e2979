import { assessmentIssues } from '../../assessment/assessment.messages.js';
import { businessesIssues } from '../../businesses/businesses.messages.js';
import { eventsIssues } from '../../events/events.messages.js';
import { allocationIssues } from '../../exhibition/allocation.messages.js';
import { boothPageIssues } from '../../exhibition/booth-page.messages.js';
import { identityIssues } from '../../identity/identity.messages.js';
import { mediaIssues } from '../../media/media.messages.js';
import { registrationsIssues } from '../../registrations/registrations.messages.js';
import { membershipIssues } from '../../membership/membership.messages.js';

/** Sentences of the rules that an input can break, one table per domain; those of texts and identifiers stand here. */
const tables = [
  {
    vi: {
      FIELD_UNKNOWN: 'Trường này không tồn tại.',
      ID_FORM: 'Mã định danh không đúng dạng.',
      IDEMPOTENCY_KEY_FORM: 'Khóa chống lặp phải có 8 đến 100 ký tự ASCII nhìn thấy được.',
      CURSOR_FORM: 'Vị trí trang không thuộc danh sách này.',
      PAGE_SIZE_RANGE: 'Số dòng mỗi trang phải từ 1 đến 50.',
      LOCAL_DATE_FORM: 'Ngày phải có dạng năm-tháng-ngày và có thật, ví dụ 2021-12-03.',
      DATE_TIME_IS_OUTPUT: 'Thời điểm do hệ thống ghi, không nhập vào.',
      SEARCH_FORM: 'Từ khóa phải là chữ.',
      NUMBER_RANGE: 'Số nằm ngoài giới hạn cho phép.',
      TEXT_FORM: 'Trường này phải là chữ.',
      TEXT_TOO_LONG: 'Nội dung dài quá {{max}} ký tự.',
      TEXT_TOO_SHORT: 'Nội dung quá ngắn.',
      TEXT_BLANK: 'Không được để trống.',
      TEXT_NOT_WELL_FORMED: 'Nội dung có ký tự hỏng.',
      TEXT_CONTROL_CHARACTER: 'Nội dung có ký tự điều khiển.',
      TEXT_ZERO_WIDTH: 'Nội dung có ký tự ẩn.',
      TEXT_TOO_MANY_MARKS: 'Nội dung có quá nhiều dấu chồng lên nhau.',
      EMAIL_BLANK: 'Hãy nhập địa chỉ thư điện tử.',
      EMAIL_TOO_LONG: 'Địa chỉ thư điện tử quá dài.',
      EMAIL_CONTROL_CHARACTER: 'Địa chỉ thư điện tử có ký tự điều khiển.',
      EMAIL_ZERO_WIDTH: 'Địa chỉ thư điện tử có ký tự ẩn.',
      EMAIL_FULL_WIDTH: 'Địa chỉ thư điện tử có ký tự toàn độ rộng; hãy gõ bằng bàn phím thường.',
      EMAIL_TWO_ADDRESSES: 'Chỉ nhập một địa chỉ thư điện tử.',
      EMAIL_DISPLAY_NAME: 'Chỉ nhập địa chỉ, không kèm tên.',
      EMAIL_QUOTED: 'Địa chỉ thư điện tử không được có dấu nháy.',
      EMAIL_FORM: 'Địa chỉ thư điện tử chưa đúng dạng.',
      EMAIL_DOMAIN: 'Tên miền của địa chỉ thư điện tử chưa đúng.',
    },
    en: {
      FIELD_UNKNOWN: 'There is no such field.',
      ID_FORM: 'This is not an identifier.',
      IDEMPOTENCY_KEY_FORM: 'The idempotency key has 8 to 100 visible ASCII characters.',
      CURSOR_FORM: 'This cursor does not belong to this list.',
      PAGE_SIZE_RANGE: 'A page has 1 to 50 rows.',
      LOCAL_DATE_FORM: 'A date is year-month-day and exists, for example 2021-12-03.',
      DATE_TIME_IS_OUTPUT: 'Instants are recorded by the system, never given.',
      SEARCH_FORM: 'Search words are text.',
      NUMBER_RANGE: 'The number is out of range.',
      TEXT_FORM: 'This field is text.',
      TEXT_TOO_LONG: 'The text is longer than {{max}} characters.',
      TEXT_TOO_SHORT: 'The text is too short.',
      TEXT_BLANK: 'This must not be empty.',
      TEXT_NOT_WELL_FORMED: 'The text has broken characters.',
      TEXT_CONTROL_CHARACTER: 'The text has control characters.',
      TEXT_ZERO_WIDTH: 'The text has invisible characters.',
      TEXT_TOO_MANY_MARKS: 'The text piles too many marks on one letter.',
      EMAIL_BLANK: 'Please give an e-mail address.',
      EMAIL_TOO_LONG: 'The e-mail address is too long.',
      EMAIL_CONTROL_CHARACTER: 'The e-mail address has control characters.',
      EMAIL_ZERO_WIDTH: 'The e-mail address has invisible characters.',
      EMAIL_FULL_WIDTH: 'The e-mail address has full-width characters.',
      EMAIL_TWO_ADDRESSES: 'Please give one e-mail address only.',
      EMAIL_DISPLAY_NAME: 'Please give the address only, without a name.',
      EMAIL_QUOTED: 'The e-mail address must not have quotation marks.',
      EMAIL_FORM: 'The e-mail address is not right.',
      EMAIL_DOMAIN: 'The domain of the e-mail address is not right.',
    },
  },
  identityIssues,
  mediaIssues,
  businessesIssues,
  assessmentIssues,
  membershipIssues,
  eventsIssues,
  allocationIssues,
  boothPageIssues,
  registrationsIssues,
] as const;

const merged = (locale: 'vi' | 'en'): Record<string, string> => Object.assign({}, ...tables.map((table) => table[locale])) as Record<string, string>;

export const issues = { vi: merged('vi'), en: merged('en') };
