/** What places refuses, in both languages. */
export const placesRefusals = {
  vi: {
    UNIT_NOT_A_CANDIDATE: 'Đơn vị này không nhận phần nào của xã cũ. Hãy chọn một trong các đơn vị được nêu.',
    UNITS_DIFFER: 'Tệp nói khác về đơn vị đã có. Đơn vị được sửa bằng một dòng mới có ngày, không sửa tại chỗ.',
  },
  en: {
    UNIT_NOT_A_CANDIDATE: 'This unit received no part of the old commune. Please choose one of those listed.',
    UNITS_DIFFER: 'The file says something else of a unit that is known. A unit is corrected by a new dated row, not in place.',
  },
} as const;
