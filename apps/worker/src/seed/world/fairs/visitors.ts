import type { LocalDate } from '@ketnoi/common';

/** Who may come to a fair, through which gates, and who does. */
export interface VisitsPlan {
  readonly opensOn: LocalDate;
  /** On each day on site. */
  readonly placesPerDay: number;
  readonly gates: readonly string[];
  readonly visitors: readonly VisitorPlan[];
}

export interface VisitorPlan {
  readonly name: string;
  /** Part before @vi-du.example. */
  readonly email: string;
  readonly locale?: 'en';
  readonly registersOn: LocalDate;
  /** Days on site, counted from 0. */
  readonly days: readonly number[];
  readonly party?: number;
  readonly cancelsOn?: LocalDate;
  /** Minutes after nine on the first of the days, at the gate of that number; again later at another one. */
  readonly comes?: readonly { readonly minute: number; readonly gate: number }[];
}

/** Registered long before and just now, alone and as a school class; some came yesterday, one twice, one called off. */
export const visitsOfOpenFair = (ago: (days: number) => LocalDate): VisitsPlan => ({
  opensOn: ago(30),
  placesPerDay: 120,
  gates: ['Cổng chính', 'Cổng sân sau'],
  visitors: [
    { name: 'Lê Thị Ghé Mẫu', email: 'ghe', registersOn: ago(25), days: [0], comes: [{ minute: 4, gate: 0 }] },
    { name: 'Anna Visit (sample)', email: 'anna.visit', locale: 'en', registersOn: ago(22), days: [0, 1], party: 2, comes: [{ minute: 15, gate: 0 }, { minute: 140, gate: 1 }] },
    { name: 'Trường tiểu học Mẫu', email: 'lop-4a', registersOn: ago(20), days: [0], party: 30, comes: [{ minute: 31, gate: 1 }] },
    { name: 'Phạm Văn Đổi Ý', email: 'doi-y', registersOn: ago(15), days: [2], cancelsOn: ago(5) },
    { name: 'Vũ Thị Chợ Thử', email: 'cho', registersOn: ago(10), days: [0, 1, 2], party: 3, comes: [{ minute: 62, gate: 0 }] },
    { name: 'Đinh Văn Quên Thử', email: 'quen', registersOn: ago(9), days: [0] },
    { name: 'Hoàng Thị Xem Mẫu', email: 'xem', registersOn: ago(4), days: [1], party: 2 },
    { name: 'Ngô Văn Mai Mẫu', email: 'mai', registersOn: ago(3), days: [1, 2] },
    { name: 'Đào Thị Cuối Thử', email: 'cuoi', registersOn: ago(2), days: [2], party: 4 },
  ],
});

/** Open since three days, and nearly nobody has come yet. */
export const visitsOfComingWeek = (ago: (days: number) => LocalDate): VisitsPlan => ({
  opensOn: ago(3),
  placesPerDay: 40,
  gates: ['Cổng chính'],
  visitors: [{ name: 'Tạ Cửa Hàng Quà Mẫu', email: 'cua-hang-qua', registersOn: ago(2), days: [0, 1], party: 2 }],
});
