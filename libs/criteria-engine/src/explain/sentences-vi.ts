import type { Sentences } from './explanation.js';

/** Vietnamese; decimals with a comma. */
export const sentencesVi: Sentences = {
  outcome: { MET: 'Đạt', NOT_MET: 'Không đạt', INCOMPLETE: 'Chưa đủ câu trả lời để kết luận' },
  certainty: {
    SURE_PASS: 'Chắc chắn đạt, dù các câu còn thiếu được trả lời thế nào',
    SURE_FAIL: 'Không thể đạt, dù các câu còn thiếu được trả lời thế nào',
    OPEN: 'Kết quả còn phụ thuộc vào các câu chưa trả lời',
  },
  verdict: { MET: 'Đạt', NOT_MET: 'Không đạt', NOT_APPLICABLE: 'Không áp dụng', NOT_ASSESSED: 'Chưa đánh giá được' },
  wording: {
    REPORTED: 'Lời văn theo nguồn công khai',
    ANALOGOUS: 'Lời văn soạn theo bộ tiêu chí tương tự, chưa phải văn bản chính thức',
    PROVISIONAL: 'Lời văn tạm thời, chưa phải văn bản chính thức',
  },
  wordingMissing: 'Chưa ghi tình trạng lời văn',
  gate: {
    ALL_MANDATORY: 'Số tiêu chí bắt buộc đạt',
    GROUP_FLOOR: 'Điểm tối thiểu của nhóm',
    MIN_TOTAL: 'Tổng điểm tối thiểu',
    MIN_SHARE_MET: 'Tỷ lệ tiêu chí đạt',
    MIN_MEAN: 'Mức trung bình',
    PASS_BAND: 'Hạng được công nhận',
  },
  holds: { YES: 'đạt', NO: 'không đạt', OPEN: 'chưa rõ' },
  number: (text) => text.replace('.', ','),
  metOfApplicable: (met, applicable) => `${met}/${applicable} tiêu chí áp dụng đạt`,
  notApplicableToo: (count) => `${count} không áp dụng`,
  notAssessedToo: (count) => `${count} chưa đánh giá được`,
  points: (low, high) => (low === high ? `${low} điểm` : `từ ${low} đến ${high} điểm`),
  band: (title) => `xếp ${title}`,
  nothingApplies: 'Không có tiêu chí nào áp dụng',
  criterionMean: (low, high, needed) => `${low === high ? low : `từ ${low} đến ${high}`}, cần ít nhất ${needed}`,
  gateLine: (name, subject, needed, got, holds) => `${name}${subject && ` “${subject}”`}: cần ${needed}, hiện có ${got}: ${holds}`,
  missingFact: (question) => `Chưa trả lời: ${question}`,
  missingIndicator: (question, because) => `Chưa trả lời: ${question}${because && ` (còn thiếu: ${because})`}`,
  criterionNotMet: (statement) => `Chưa đạt tiêu chí bắt buộc: ${statement}`,
  gateNotHeld: (name, subject) => `Chưa bảo đảm: ${name}${subject && ` “${subject}”`}`,
  fixWithTotal: (statement, total) => `Chỉ cần đáp ứng đầy đủ “${statement}” là đạt (${total} điểm)`,
  fix: (statement) => `Chỉ cần đáp ứng đầy đủ “${statement}” là đạt`,
  lowScope: (title) => `Nhóm “${title}”: chưa đến một nửa trọng số được áp dụng`,
  dividedByZero: (question) => `Không tính được (chia cho 0): ${question}`,
};
