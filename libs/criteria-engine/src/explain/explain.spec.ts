import { describe, expect, it } from '@jest/globals';
import {
  allMetAnswers, anAllPassEdition, answered, type EditionContent, explain, notApplicable, notShown, score, unknown, withAnswers, workedExampleAnswers,
  workedExampleEdition,
} from '../index.js';
import { anEditionWithFormula } from '../laws/formula-edition.js';

const day = { asOf: '2021-12-03', layer: 'EXAMINER' } as const;
const edition = workedExampleEdition();
const resultWith = (...answers: Parameters<typeof withAnswers>[1][]) => score(edition, withAnswers(workedExampleAnswers(), ...answers), day);

describe('A scored result is explained', () => {
  it('by its total and band, in both languages', () => {
    expect(explain(edition, resultWith(), 'vi')).toMatchObject({ headline: '75,50 điểm, xếp Hạng B', outcome: 'Đạt', blockers: [], singleFixes: [] });
    expect(explain(edition, resultWith(), 'en')).toMatchObject({ headline: '75.50 points, Band B', outcome: 'Met' });
  });

  it('as an interval with its blockers while an answer is missing', () => {
    expect(explain(edition, resultWith(unknown('X9.2')), 'vi')).toMatchObject({
      headline: 'từ 65,50 đến 75,50 điểm, xếp Hạng C – Hạng B',
      outcome: 'Chưa đủ câu trả lời để kết luận',
      certainty: 'Kết quả còn phụ thuộc vào các câu chưa trả lời',
      blockers: ['Chưa trả lời: Câu hỏi X9.2'],
      singleFixes: ['Chỉ cần đáp ứng đầy đủ “Thông tin cho người tiêu dùng” là đạt (75,50 điểm)'],
    });
  });

  it('with each gate, what was needed and what was reached', () => {
    expect(explain(edition, resultWith(notShown('X9.2')), 'vi').gates).toEqual([
      'Số tiêu chí bắt buộc đạt: cần 2, hiện có 2: đạt',
      'Điểm tối thiểu của nhóm “Sản xuất”: cần 50,00, hiện có 80,00: đạt',
      'Hạng được công nhận: cần Hạng A, Hạng B, hiện có Hạng C: không đạt',
    ]);
    expect(explain(edition, resultWith(unknown('X9.2')), 'en').gates.at(-1)).toBe('Band that passes: Band A, Band B needed, Band C – Band B reached: open');
  });

  it('with what failed', () => {
    expect(explain(edition, resultWith(notShown('X1.2')), 'vi').blockers).toEqual([
      'Chưa đạt tiêu chí bắt buộc: Không dùng hóa chất bị cấm',
      'Chưa bảo đảm: Hạng được công nhận',
    ]);
    expect(explain(edition, resultWith(notShown('X1.2')), 'en').blockers[0]).toBe('Mandatory criterion not met: Không dùng hóa chất bị cấm');
  });

  it('per criterion with its verdict and why, in the order of the edition', () => {
    const { criteria } = explain(edition, resultWith(unknown('X9.2')), 'vi');
    expect(criteria.map(({ code, sentence }) => `${code} ${sentence}`)).toEqual([
      'X1 Đạt: 1,00, cần ít nhất 1,00', 'X2 Đạt: 0,80, cần ít nhất 0,50', 'X3 Không đạt: 0,40, cần ít nhất 0,50', 'X4 Đạt: 1,00, cần ít nhất 0,50',
      'X5 Đạt: 0,50, cần ít nhất 0,50', 'X6 Đạt: 0,70, cần ít nhất 0,50', 'X7 Đạt: 0,70, cần ít nhất 0,50', 'X8 Không áp dụng',
      'X9 Chưa đánh giá được: từ 0,33 đến 1,00, cần ít nhất 0,50',
    ]);
  });

  it('with what a formula lacks or divides by, and with groups of little scope', () => {
    const formula = anEditionWithFormula(['/', { ref: 'A' }, { ref: 'B' }]);
    expect(explain(formula, score(formula, [], day), 'en').blockers).toEqual(['Not answered: Câu hỏi (lacking: Câu hỏi; Câu hỏi)']);
    const zero = score(formula, [answered('A', { amount: '1' }), answered('B', { amount: '0' })], day);
    expect(explain(formula, zero, 'vi').flags).toEqual(['Không tính được (chia cho 0): Câu hỏi']);
    const narrow = score(edition, withAnswers(workedExampleAnswers(), unknown('X1.1')), day);
    expect(explain(edition, narrow, 'vi').flags).toEqual([]);
  });
});

describe('An ALL_PASS result is explained by criteria', () => {
  const nine = anAllPassEdition(9);
  const met = allMetAnswers(nine);
  const ninthLeftOut = withAnswers(met, notApplicable('C9.PRACTICE'), notApplicable('C9.EVIDENCE'));
  const headline = (answers: typeof met, language: 'vi' | 'en' = 'vi') => explain(nine, score(nine, answers, day), language).headline;

  it('never counting as met what does not apply', () => {
    expect(headline(met)).toBe('9/9 tiêu chí áp dụng đạt');
    expect(headline(ninthLeftOut)).toBe('8/8 tiêu chí áp dụng đạt, 1 không áp dụng');
    expect(headline(withAnswers(ninthLeftOut, unknown('C1.PRACTICE'), notShown('C2.EVIDENCE')))).toBe('6/8 tiêu chí áp dụng đạt, 1 chưa đánh giá được, 1 không áp dụng');
    expect(headline(withAnswers(ninthLeftOut, unknown('C1.PRACTICE')), 'en')).toBe('7 of 8 applicable criteria met, 1 not yet assessable, 1 not applicable');
    expect(headline(nine.indicators.map(({ code }) => notApplicable(code)))).toBe('Không có tiêu chí nào áp dụng');
  });

  it('without a total in its fixes', () => {
    expect(explain(nine, score(nine, withAnswers(met, notShown('C2.EVIDENCE')), day), 'vi').singleFixes).toEqual(['Chỉ cần đáp ứng đầy đủ “Tiêu chí 2” là đạt']);
  });

  it('with the wording status of each criterion, always', () => {
    const statuses = ['REPORTED', 'ANALOGOUS', 'PROVISIONAL', undefined] as const;
    const four = anAllPassEdition(4);
    const worded: EditionContent = { ...four, criteria: four.criteria.map((criterion, index) => ({ ...criterion, wordingStatus: statuses[index] })) };
    const explained = explain(worded, score(worded, [], day), 'vi').criteria;
    expect(explained.map(({ statement, wordingStatus, wording }) => [statement, wordingStatus, wording])).toEqual([
      ['Tiêu chí 1', 'REPORTED', 'Lời văn theo nguồn công khai'],
      ['Tiêu chí 2', 'ANALOGOUS', 'Lời văn soạn theo bộ tiêu chí tương tự, chưa phải văn bản chính thức'],
      ['Tiêu chí 3', 'PROVISIONAL', 'Lời văn tạm thời, chưa phải văn bản chính thức'],
      ['Tiêu chí 4', null, 'Chưa ghi tình trạng lời văn'],
    ]);
  });

  it('with groups of which too little applies', () => {
    const answers = withAnswers(ninthLeftOut, notApplicable('C5.PRACTICE'), notApplicable('C5.EVIDENCE'));
    expect(explain(nine, score(nine, answers, day), 'vi').flags).toEqual(['Nhóm “Giai đoạn MATERIAL”: chưa đến một nửa trọng số được áp dụng']);
  });

  it('only against its own edition', () => {
    expect(() => explain(anAllPassEdition(11), score(nine, met, day), 'vi')).toThrow('OTHER_EDITION');
  });
});
