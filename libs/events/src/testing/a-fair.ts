import { addDays, type LocalDate } from '@ketnoi/common';

/** A fair of craft villages as an organizer would write it: invented, and written so. */
export interface AFair {
  readonly kind: 'FAIR';
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly shortName: { readonly vi: string; readonly en: string };
  readonly theme: { readonly vi: string; readonly en: string };
  readonly about: { readonly vi: string; readonly en: string };
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
}

export const aFair = (nth = 1, wishes: Partial<AFair> = {}): AFair => ({
  kind: 'FAIR',
  code: `THUONG-TIN-MAU-${nth}`,
  name: { vi: `Hội chợ làng nghề Thường Tín mẫu ${nth}`, en: `Sample craft fair of Thường Tín ${nth}` },
  shortName: { vi: `Hội chợ Thường Tín ${nth}`, en: `Thường Tín fair ${nth}` },
  theme: { vi: 'Sản xuất và tiêu dùng bền vững', en: 'Sustainable production and consumption' },
  about: { vi: 'Ba ngày gặp người làm nghề tại chỗ, rồi xem tiếp trên mạng. Sự kiện hư cấu để trình bày.', en: 'Three days with the makers, then online. An invented event for demonstration.' },
  contact: { name: 'Ban tổ chức mẫu', email: `ban-to-chuc-${nth}@vi-du.example`, phone: '(84-24) 3900 0000 – máy lẻ 32' },
  ...wishes,
});

export const aVenue = (nth = 1) => ({
  name: { vi: `Nhà văn hóa mẫu ${nth}`, en: `Sample culture house ${nth}` },
  address: 'Tiểu khu Trần Phú, Thường Tín',
  point: { latitude: 20.870_5, longitude: 105.861_2 },
  access: { vi: 'Cổng chính có dốc cho xe lăn; gửi xe ở sân sau.', en: 'A ramp at the main gate; parking behind the house.' },
});

/** Days of a window, each with the same hours. */
export const hoursOf = (fromDate: LocalDate, days: number, opens = '08:00', closes = '21:00'): { date: LocalDate; opens: string; closes: string }[] =>
  Array.from({ length: days }, (_, nth) => ({ date: addDays(fromDate, nth), opens, closes }));
